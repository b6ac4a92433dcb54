using System.Globalization;
using OssGen.TestSupport.Streams;

namespace OssGen.Tests.Faults;

/// <summary>
/// A reply that has arrived is read before a failure to send is believed; over real sockets, with the client's own transport.
/// </summary>
public sealed class EarlyReplyTests
{
    private const int Length = 30 * 1024 * 1024;

    private const string Document = "<Error><Code>AccessDenied</Code><Message>no</Message><RequestId>id-1</RequestId></Error>";
    private const string Continue = "HTTP/1.1 100 Continue\r\n\r\n";

    private static readonly string Denied = string.Create(
        CultureInfo.InvariantCulture,
        $"HTTP/1.1 403 Forbidden\r\nContent-Length: {Document.Length}\r\nx-oss-request-id: id-1\r\nConnection: close\r\n\r\n{Document}");

    public static TheoryData<string, long?> Uploads
    {
        get
        {
            var data = new TheoryData<string, long?>();
            foreach (var kind in new[] { "memory", "file", "stream", "one-way" })
            {
                data.Add(kind, null);
                data.Add(kind, 1024 * 1024);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Uploads))]
    public async Task A_refusal_after_the_head_surfaces_after_one_request(string kind, long? expectAbove)
    {
        await using var server = ScriptedServer.Start(RefuseAsync);
        using var client = Create(server, expectAbove);
        using var source = new Source(kind);

        var error = await Assert.ThrowsAsync<OssServiceException>(
            async () => await client.PutObjectAsync("test-bucket", "key", source.Content));

        Assert.Equal(OssErrorCode.AccessDenied, error.Code);
        Assert.Equal(1, server.Connections);
    }

    [Theory]
    [MemberData(nameof(Uploads))]
    public async Task A_refusal_of_a_part_surfaces_after_one_request(string kind, long? expectAbove)
    {
        await using var server = ScriptedServer.Start(RefuseAsync);
        using var client = Create(server, expectAbove);
        using var source = new Source(kind);

        var error = await Assert.ThrowsAsync<OssServiceException>(
            async () => await client.UploadPartAsync("test-bucket", "key", 1, "upload", source.Content));

        Assert.Equal(OssErrorCode.AccessDenied, error.Code);
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task A_refusal_in_the_middle_of_the_body_surfaces_although_the_server_said_to_go_on()
    {
        await using var server = ScriptedServer.Start(async connection =>
        {
            await connection.ReadHeadAsync();
            await connection.WriteAsync(Continue);
            await connection.ReadBytesAsync(200_000);
            await connection.WriteAsync(Denied);
        });
        using var client = Create(server, 1024 * 1024);

        var error = await Assert.ThrowsAsync<OssServiceException>(
            async () => await client.PutObjectAsync("test-bucket", "key", new byte[Length]));

        Assert.Equal(OssErrorCode.AccessDenied, error.Code);
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task A_body_that_was_announced_and_refused_is_not_read()
    {
        await using var server = ScriptedServer.Start(RefuseAsync);
        using var client = Create(server, 1024 * 1024);
        using var source = new MemoryStream(new byte[Length]);

        await Assert.ThrowsAsync<OssServiceException>(async () => await client.PutObjectAsync("test-bucket", "key", source));

        Assert.Equal(0, source.Position);
    }

    [Fact]
    public async Task A_success_before_the_body_was_sent_is_no_success()
    {
        await using var server = ScriptedServer.Start(async connection =>
        {
            await connection.ReadHeadAsync();
            await connection.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nx-oss-request-id: id-1\r\nConnection: close\r\n\r\n");
        });
        using var client = Create(server, null);

        await Assert.ThrowsAsync<OssTransportException>(async () => await client.PutObjectAsync("test-bucket", "key", new byte[Length]));

        Assert.Equal(3, server.Connections);
    }

    [Fact]
    public async Task A_connection_that_breaks_without_a_reply_is_tried_again()
    {
        await using var server = ScriptedServer.Start(async connection =>
        {
            await connection.ReadHeadAsync();
            connection.Reset();
        });
        using var client = Create(server, null);

        var failure = await Assert.ThrowsAsync<OssTransportException>(
            async () => await client.PutObjectAsync("test-bucket", "key", new byte[Length]));

        Assert.True(failure.OutcomeUnknown);
        Assert.Equal(3, server.Connections);
    }

    [Fact]
    public async Task A_source_that_gives_no_more_does_not_hold_back_the_refusal()
    {
        await using var server = ScriptedServer.Start(async connection =>
        {
            await connection.ReadHeadAsync();
            await connection.WriteAsync(Denied);
        });
        using var client = Create(server, null);
        using var source = new CountingStream(Length);

        await Assert.ThrowsAsync<OssServiceException>(async () => await client.PutObjectAsync("test-bucket", "key", source));

        Assert.True(source.BytesRead < Length, "The whole source was read although nothing of it could be sent.");
    }

    [Fact]
    public async Task Small_bodies_are_not_announced()
    {
        string? head = null;
        await using var server = ScriptedServer.Start(async connection =>
        {
            (head, _) = await connection.ReadRequestAsync();
            await connection.WriteAsync(Denied);
        });
        using var client = Create(server, 1024 * 1024);

        await Assert.ThrowsAsync<OssServiceException>(async () => await client.PutObjectAsync("test-bucket", "key", new byte[1024 * 1024]));

        Assert.DoesNotContain("Expect:", head, StringComparison.Ordinal);
    }

    private static async Task RefuseAsync(ScriptedConnection connection)
    {
        await connection.ReadHeadAsync();
        await connection.WriteAsync(Denied);
    }

    private static OssClient Create(ScriptedServer server, long? expectAbove)
    {
        var options = TestClient.Options(time: TimeProvider.System);
        options.Endpoint = server.Endpoint;
        options.ExpectContinueAbove = expectAbove;
        return new OssClient(options);
    }

    private sealed class Source : IDisposable
    {
        private readonly string? _file;
        private readonly Stream? _stream;

        internal Source(string kind)
        {
            if (kind == "file")
            {
                _file = Path.GetTempFileName();
                File.WriteAllBytes(_file, new byte[Length]);
            }

            _stream = kind switch
            {
                "stream" => new MemoryStream(new byte[Length]),
                "one-way" => new OneWayStream(new byte[Length]),
                _ => null,
            };
            Content = _file is not null ? OssContent.FromFile(_file) : _stream is not null ? _stream : new byte[Length];
        }

        internal OssContent Content { get; }

        public void Dispose()
        {
            _stream?.Dispose();
            if (_file is not null)
            {
                File.Delete(_file);
            }
        }
    }

    /// <summary>Zeros, counted as they are read.</summary>
    private sealed class CountingStream(int length) : MemoryStream(new byte[length])
    {
        internal long BytesRead { get; private set; }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = await base.ReadAsync(buffer, cancellationToken);
            BytesRead += count;
            return count;
        }
    }
}
