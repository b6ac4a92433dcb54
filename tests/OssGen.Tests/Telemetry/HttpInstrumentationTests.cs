using System.Diagnostics;
using OssGen.Tests.Faults;

namespace OssGen.Tests.Telemetry;

/// <summary>What a client reports beside the HTTP instrumentation of OpenTelemetry, over real connections.</summary>
public sealed class HttpInstrumentationTests
{
    private const string Broken = "HTTP/1.1 500 Oops\r\nContent-Length: 0\r\nx-oss-request-id: id-1\r\nConnection: close\r\n\r\n";
    private const string Done = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nx-oss-request-id: id-2\r\nConnection: close\r\n\r\n";

    [Fact]
    public async Task A_call_is_one_span_with_its_attempts_as_events()
    {
        using var recorder = new Recorder();
        await CallAsync();

        var span = Assert.Single(recorder.Spans());
        Assert.Equal(("HeadObject", ActivityKind.Client), (span.DisplayName, span.Kind));
        Assert.Equal(["attempt", "attempt"], span.Events.Select(static attempt => attempt.Name));
        Assert.Equal([500, 200], span.Events.Select(static attempt => Tag(attempt, "http.response.status_code")));
        Assert.Equal(["id-1", "id-2"], span.Events.Select(static attempt => Tag(attempt, "oss.request_id")));
        Assert.Equal(["500", null], span.Events.Select(static attempt => Tag(attempt, "error.type")));
    }

    [Fact]
    public async Task Nothing_is_counted_twice()
    {
        using var recorder = new Recorder();
        var port = await CallAsync();

        Assert.Equal(2, Count("http.client.request.duration"));
        Assert.Equal(2, Count("oss.client.request.duration"));
        Assert.Equal(1, Count("oss.client.call.duration"));

        long Count(string instrument) =>
            recorder.Points(instrument, "server.port", port).Sum(static point => point.GetHistogramCount());
    }

#if NET9_0_OR_GREATER
    // Instruments advise boundaries from .NET 9 on.
    [Fact]
    public async Task Both_measure_with_the_same_boundaries()
    {
        using var recorder = new Recorder();
        var port = await CallAsync();

        Assert.Equal(Boundaries("http.client.request.duration"), Boundaries("oss.client.request.duration"));
        Assert.Equal(Boundaries("http.client.request.duration"), Boundaries("oss.client.call.duration"));

        List<double> Boundaries(string instrument)
        {
            var boundaries = new List<double>();
            foreach (var bucket in recorder.Points(instrument, "server.port", port)[0].GetHistogramBuckets())
            {
                boundaries.Add(bucket.ExplicitBound);
            }

            return boundaries;
        }
    }
#endif

    private static object? Tag(ActivityEvent attempt, string name) => attempt.Tags.FirstOrDefault(tag => tag.Key == name).Value;

    private static async Task<int> CallAsync()
    {
        await using var server = ScriptedServer.Start(
            static connection => connection.ReplyAsync(Broken), static connection => connection.ReplyAsync(Done));
        var options = TestClient.Options(time: TimeProvider.System);
        options.Endpoint = server.Endpoint;
        using var client = new OssClient(options);
        await client.SendAsync(new TestHead());
        return new Uri(server.Endpoint).Port;
    }
}
