using System.Diagnostics;
using OssGen.Tests.Faults;
using OssGen.Tests.Transfer;
using static OssGen.Tests.Faults.ScriptedHandler;

namespace OssGen.Tests.Telemetry;

public sealed class CallTelemetryTests
{
    [Fact]
    public async Task A_call_is_a_span_with_the_names_of_OpenTelemetry()
    {
        using var recorder = new Recorder();
        using var client = TestClient.Create(
            new ScriptedHandler(Error(500, "InternalError"), Error(404, "NoSuchKey", "", ("x-oss-request-id", "id-6"))));
        await Assert.ThrowsAsync<OssServiceException>(async () => await client.SendAsync(new TestGet()));

        var span = Assert.Single(recorder.Spans());
        Assert.Equal(("GetObject", ActivityKind.Client), (span.OperationName, span.Kind));
        Assert.Equal((ActivityStatusCode.Error, "NoSuchKey"), (span.Status, span.StatusDescription));
        Assert.Equal(
            new Dictionary<string, object?>
            {
                ["oss.operation"] = "GetObject",
                ["oss.bucket"] = "test-bucket",
                ["oss.key"] = "key",
                ["oss.request_id"] = "id-6",
                ["http.request.method"] = "GET",
                ["http.request.resend_count"] = 1,
                ["http.response.status_code"] = 404,
                ["server.address"] = "test-bucket.storage.oss.test",
                ["server.port"] = 80,
                ["url.full"] = "http://test-bucket.storage.oss.test/key",
                ["error.type"] = "404",
            },
            span.TagObjects.ToDictionary());
    }

    [Fact]
    public async Task A_call_and_its_attempts_are_measured()
    {
        const string Host = "test-bucket.measured.oss.test";
        using var recorder = new Recorder();
        using var client = TestClient.Create(
            new ScriptedHandler(Error(500, "InternalError"), Answer(200)), options => options.Endpoint = "http://measured.oss.test");
        await client.SendAsync(new TestHead());

        Assert.Equal([200, 500], Statuses("oss.client.request.duration"));
        Assert.Equal([200], Statuses("oss.client.call.duration"));

        List<object?> Statuses(string instrument) =>
        [
            .. recorder.Points(instrument, "server.address", Host)
                .Select(static point => Recorder.TagsOf(point)["http.response.status_code"])
                .Order(),
        ];
    }

    [Fact]
    public async Task Measurements_have_the_bucket_and_the_operation_but_no_key()
    {
        using var recorder = new Recorder();
        using var client = TestClient.Create(new ScriptedHandler(Error(500, "InternalError"), Answer(200)));
        await using var result = await client.SendAsync(new TestGet { Bucket = "counted-bucket" });

        Assert.All(
            new[] { "oss.client.call.duration", "oss.client.request.duration", "oss.client.request.resends" },
            instrument =>
            {
                var tags = Recorder.TagsOf(recorder.Points(instrument, "oss.bucket", "counted-bucket")[0]);
                Assert.Equal("GetObject", tags["oss.operation"]);
                Assert.DoesNotContain(tags, static tag => tag.Key == "oss.key" || "key".Equals(tag.Value));
            });
    }

    [Theory]
    [InlineData(OssSignatureVersion.V1)]
    [InlineData(OssSignatureVersion.V4)]
    public async Task No_secret_is_reported(OssSignatureVersion version)
    {
        const string Secret = "kept-secret-key";
        const string Token = "kept-security-token";
        var echo = $"<StringToSign>{Secret} {Token}</StringToSign>";
        using var recorder = new Recorder();
        var handler = new ScriptedHandler(Error(500, "InternalError", echo), Error(403, Secret, echo));
        using var client = TestClient.Create(handler, options =>
        {
            options.SignatureVersion = version;
            options.Credentials = new OssCredentials("test-id", Secret, Token);
        });
        await Assert.ThrowsAsync<OssServiceException>(async () => await client.SendAsync(new TestGet
        {
            Bucket = "secret-bucket",
            ExtraQuery = new Dictionary<string, string?> { ["x-oss-request-token"] = Token },
        }));

        var span = Assert.Single(recorder.Spans());
        var reported = span.TagObjects.Concat(span.Events.SelectMany(static attempt => attempt.Tags)).Select(static tag => $"{tag.Value}")
            .Append(span.StatusDescription)
            .Concat(recorder.Points("oss.client.request.duration", "oss.bucket", "secret-bucket")
                .SelectMany(static point => Recorder.TagsOf(point).Values.Select(static value => $"{value}")))
            .ToList();
        var signature = handler.Seen[0].Header("Authorization")!.Split(version == OssSignatureVersion.V1 ? ":" : "Signature=")[^1];
        Assert.All(reported, text =>
        {
            Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
            Assert.DoesNotContain(Token, text, StringComparison.Ordinal);
            Assert.DoesNotContain(signature, text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Reading_ahead_belongs_to_the_stream()
    {
        using var server = new RangeServer(Downloads.Bytes(6 * Downloads.PartSize));
        using var client = Downloads.Client(server);
        using var recorder = new Recorder();
        await using (var stream = await Downloads.Transfer(client).OpenReadAsync("test-bucket", "key"))
        {
            await stream.CopyToAsync(Stream.Null);
        }

        var spans = recorder.Spans();
        var read = Assert.Single(spans, static span => span.DisplayName == "Read");
        Assert.True(spans.Count > 2, "The object was read in parts.");
        Assert.All(spans.Where(span => span != read), span => Assert.Equal(read.SpanId, span.ParentSpanId));
    }

    [Fact]
    public async Task A_download_is_a_span()
    {
        using var server = new RangeServer(Downloads.Bytes(6 * Downloads.PartSize));
        using var client = Downloads.Client(server);
        using var recorder = new Recorder();
        await Downloads.Transfer(client).DownloadAsync(Downloads.Request, Stream.Null);

        var spans = recorder.Spans();
        var download = Assert.Single(spans, static span => span.DisplayName == "Download");
        Assert.All(spans.Where(span => span != download), span => Assert.Equal(download.SpanId, span.ParentSpanId));
    }
}
