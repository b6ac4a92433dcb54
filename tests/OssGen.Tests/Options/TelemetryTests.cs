using System.Diagnostics;
using System.Diagnostics.Metrics;
using OssGen.Tests.Faults;
using static OssGen.Tests.Faults.ScriptedHandler;

namespace OssGen.Tests.Options;

public sealed class TelemetryTests
{
    [Fact]
    public async Task A_call_is_a_span_with_the_names_of_OpenTelemetry()
    {
        var spans = new List<Activity>();
        using var root = new Activity("test").Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "OssGen",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                if (span.TraceId == root.TraceId)
                {
                    spans.Add(span);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        using var client = TestClient.Create(
            new ScriptedHandler(Error(500, "InternalError"), Error(404, "NoSuchKey", "", ("x-oss-request-id", "id-6"))));

        await Assert.ThrowsAsync<OssServiceException>(async () => await client.SendAsync(new TestGet()));

        var span = Assert.Single(spans);
        Assert.Equal("GetObject", span.OperationName);
        Assert.Equal(ActivityKind.Client, span.Kind);
        Assert.Equal(ActivityStatusCode.Error, span.Status);
        Assert.Equal("GET", span.GetTagItem("http.request.method"));
        Assert.Equal("storage.oss.test", span.GetTagItem("server.address"));
        Assert.Equal(80, span.GetTagItem("server.port"));
        Assert.Equal(404, span.GetTagItem("http.response.status_code"));
        Assert.Equal("404", span.GetTagItem("error.type"));
        Assert.Equal(1, span.GetTagItem("http.request.resend_count"));
        Assert.Equal("id-6", span.GetTagItem("oss.request_id"));
        Assert.Equal("http://test-bucket.storage.oss.test/key", span.GetTagItem("url.full"));
    }

    [Fact]
    public async Task Each_attempt_is_measured()
    {
        const string Host = "measured.oss.test";
        var statuses = new List<object?>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == "OssGen" && instrument.Name == "http.client.request.duration")
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((_, _, tags, _) =>
        {
            var known = tags.ToArray().ToDictionary();
            if (Host.Equals(known["server.address"]))
            {
                lock (statuses)
                {
                    statuses.Add(known["http.response.status_code"]);
                }
            }
        });
        listener.Start();
        using var client = TestClient.Create(
            new ScriptedHandler(Error(500, "InternalError"), Answer(200)), options => options.Endpoint = "http://" + Host);

        await client.SendAsync(new TestHead());

        Assert.Equal([500, 200], statuses);
    }
}
