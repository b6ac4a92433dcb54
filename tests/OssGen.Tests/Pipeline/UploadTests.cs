using System.Globalization;
using OssGen.TestSupport.Folders;
using OssGen.TestSupport.Streams;
using OssGen.TestSupport.Values;
using OssGen.Tests.Faults;
using static OssGen.Tests.Faults.ScriptedHandler;

namespace OssGen.Tests.Pipeline;

public sealed class UploadTests : IDisposable
{
    private readonly TemporaryFolder _folder = new("ossgen-upload-");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_seekable_stream_is_rewound_for_the_second_attempt()
    {
        using var stream = new MemoryStream([9, 1, 2, 3]) { Position = 1 };
        var handler = new ScriptedHandler(Error(500, "InternalError"), Answer(200));
        using var client = TestClient.Create(handler);

        await client.SendAsync(new TestPut { Content = stream });

        Assert.Equal([1, 2, 3], handler.Seen[0].Body);
        Assert.Equal([1, 2, 3], handler.Seen[1].Body);
    }

    [Fact]
    public async Task A_stream_that_cannot_be_sent_again_fails_with_the_reason_and_is_never_sent_empty()
    {
        var handler = new ScriptedHandler(Error(500, "InternalError"), Answer(200));
        using var client = TestClient.Create(handler);

        var failure = await Assert.ThrowsAsync<OssTransportException>(
            async () => await client.SendAsync(new TestPut { Content = new OneWayStream([1, 2]) }));

        Assert.Single(handler.Seen);
        Assert.Contains("stream that can't seek", failure.Message, StringComparison.Ordinal);
        Assert.Contains("InternalError", failure.Message, StringComparison.Ordinal);
        Assert.IsType<OssServiceException>(failure.InnerException);
    }

    [Fact]
    public async Task A_stream_that_was_not_read_yet_survives_a_refused_connection()
    {
        var refused = new HttpRequestException(HttpRequestError.ConnectionError, "refused");
        var transport = new UnreadHandler(refused, new ScriptedHandler(Answer(200)));
        using var client = TestClient.Create(transport);

        await client.SendAsync(new TestPut { Content = new OneWayStream([1, 2]) });

        Assert.Equal([1, 2], transport.Inner.Seen[0].Body);
    }

    [Fact]
    public async Task A_content_used_in_an_earlier_call_is_refused_with_its_own_error()
    {
        var handler = new ScriptedHandler(Answer(200));
        using var client = TestClient.Create(handler);
        var content = OssContent.FromStream(new OneWayStream([1]));
        await client.SendAsync(new TestPut { Content = content });

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(
            async () => await client.SendAsync(new TestPut { Content = content }));

        Assert.Contains("new content for each call", failure.Message, StringComparison.Ordinal);
        Assert.Single(handler.Seen);
    }

    [Fact]
    public async Task A_source_that_fails_is_reported_as_itself_and_not_retried()
    {
        var handler = new ScriptedHandler(Answer(200));
        using var client = TestClient.Create(handler);

        await Assert.ThrowsAsync<EndOfStreamException>(
            async () => await client.SendAsync(new TestPut { Content = OssContent.FromStream(new OneWayStream([1]), length: 5) }));

        Assert.Empty(handler.Seen);
    }

    [Fact]
    public async Task A_damaged_upload_is_an_integrity_error_that_names_both_sums()
    {
        using var client = TestClient.Create(new ScriptedHandler(Answer(200, "", ("x-oss-hash-crc64ecma", "1"))));

        var failure = await Assert.ThrowsAsync<OssIntegrityException>(
            async () => await client.SendAsync(new TestPut { Content = "123456789" }));

        Assert.Contains("11051210869376104954", failure.Message, StringComparison.Ordinal);
        Assert.Equal("PutObject", failure.Operation);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(128 * 1024)]
    [InlineData(300_001)]
    public async Task A_sound_upload_passes_whatever_its_length_and_kind(int length)
    {
        var bytes = RandomBytes.Of(length, seed: length);
        var path = _folder["file.bin"];
        await File.WriteAllBytesAsync(path, bytes);
        var crc = OssCrc64.Compute(bytes).ToString(CultureInfo.InvariantCulture);
        var handler = new ScriptedHandler(Answer(200, "", ("x-oss-hash-crc64ecma", crc)));
        using var client = TestClient.Create(handler);

        await client.SendAsync(new TestPut { Content = bytes });
        await client.SendAsync(new TestPut { Content = OssContent.FromFile(path) });
        await client.SendAsync(new TestPut { Content = new OneWayStream(bytes) });

        Assert.All(handler.Seen, seen => Assert.Equal(bytes, seen.Body));
    }

    [Fact]
    public async Task The_sum_is_that_of_the_last_attempt()
    {
        var crc = OssCrc64.Compute("body"u8).ToString(CultureInfo.InvariantCulture);
        var handler = new ScriptedHandler(Error(500, "InternalError"), Answer(200, "", ("x-oss-hash-crc64ecma", crc)));
        using var client = TestClient.Create(handler);

        var result = await client.SendAsync(new TestPut { Content = "body" });

        Assert.Equal((2, 200), (handler.Seen.Count, result.Response.StatusCode));
    }

    [Fact]
    public async Task More_than_five_GiB_are_refused_before_sending_with_the_multipart_way()
    {
        var handler = new ScriptedHandler(Answer(200));
        using var client = TestClient.Create(handler);
        var content = OssContent.FromStream(new OneWayStream([1]), length: (5L * 1024 * 1024 * 1024) + 1);

        var failure = await Assert.ThrowsAsync<ArgumentException>(async () => await client.SendAsync(new TestPut { Content = content }));

        Assert.Contains("InitiateMultipartUpload", failure.Message, StringComparison.Ordinal);
        Assert.Empty(handler.Seen);
    }

    [Fact]
    public async Task Progress_is_reported_and_starts_again_with_each_attempt()
    {
        var reported = new List<long>();
        var content = OssContent.FromBytes(new byte[200_000]).WithProgress(new Immediate(reported));
        using var client = TestClient.Create(new ScriptedHandler(Error(500, "InternalError"), Answer(200)));

        await client.SendAsync(new TestPut { Content = content });

        Assert.Equal([131072, 200_000, 131072, 200_000], reported);
    }

    [Fact]
    public async Task The_type_is_the_requests_then_the_contents()
    {
        var handler = new ScriptedHandler(Answer(200));
        using var client = TestClient.Create(handler);

        await client.SendAsync(new TestPut { Content = OssContent.FromString("{}", "application/json") });
        await client.SendAsync(new TestPut { Content = OssContent.FromString("{}", "application/json"), ContentType = "text/plain" });

        Assert.Equal("application/json", handler.Seen[0].Header("Content-Type"));
        Assert.Equal("text/plain", handler.Seen[1].Header("Content-Type"));
    }

    private sealed class Immediate(List<long> reported) : IProgress<long>
    {
        public void Report(long value) => reported.Add(value);
    }

    /// <summary>Fails once before it reads the body, as a refused connection does.</summary>
    private sealed class UnreadHandler(Exception failure, ScriptedHandler inner) : DelegatingHandler(inner)
    {
        private bool _failed;

        internal ScriptedHandler Inner => (ScriptedHandler)InnerHandler!;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (_failed)
            {
                return base.SendAsync(request, cancellationToken);
            }

            _failed = true;
            return Task.FromException<HttpResponseMessage>(failure);
        }
    }
}
