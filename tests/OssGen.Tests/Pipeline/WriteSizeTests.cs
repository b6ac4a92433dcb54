using Microsoft.Extensions.Time.Testing;
using OssGen.TestSupport.Folders;
using OssGen.TestSupport.Streams;
using OssGen.TestSupport.Values;
using OssGen.Tests.Faults;
using OssGen.Tests.Transfer;

namespace OssGen.Tests.Pipeline;

/// <summary>Bodies are written in pieces that grow on a quick connection and stay small on a slow one.</summary>
public sealed class WriteSizeTests : IDisposable
{
    private const int KiB = 1024;

    private static readonly byte[] Body = RandomBytes.Of(2048 * KiB, seed: 3);

    private readonly TemporaryFolder _folder = new("ossgen-writes-");
    private readonly TimedLine _line = new();

    public WriteSizeTests() => File.WriteAllBytes(_folder["file"], Body);

    public void Dispose()
    {
        _line.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("file")]
    [InlineData("stream")]
    public async Task Pieces_grow_to_512_KiB_while_the_connection_takes_them_quickly(string kind)
    {
        using var client = TestClient.Create(_line, time: _line.Time);

        await client.PutObjectAsync("test-bucket", "key", ContentOf(kind));

        Assert.Equal([128, 256, 512, 512, 512, 128], _line.Writes);
        Assert.Equal(Body, _line.Sent);
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("file")]
    [InlineData("stream")]
    public async Task The_piece_after_a_slow_one_is_small(string kind)
    {
        _line.Takes = number => TimeSpan.FromMilliseconds(number == 3 ? 101 : 100);
        using var client = TestClient.Create(_line, time: _line.Time);

        await client.PutObjectAsync("test-bucket", "key", ContentOf(kind));

        Assert.Equal([128, 256, 512, 128, 256, 512, 256], _line.Writes);
        Assert.Equal(Body, _line.Sent);
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("file")]
    [InlineData("stream")]
    public async Task All_pieces_are_small_on_a_slow_connection(string kind)
    {
        _line.Takes = _ => TimeSpan.FromSeconds(20);
        using var client = TestClient.Create(_line, time: _line.Time);

        await client.PutObjectAsync("test-bucket", "key", ContentOf(kind));

        Assert.Equal(Enumerable.Repeat(128, 16), _line.Writes);
    }

    [Fact]
    public async Task All_pieces_are_small_when_the_rate_is_limited()
    {
        using var client = TestClient.Create(_line, time: _line.Time);
        var transfer = new OssTransfer(client, new OssTransferOptions { BandwidthLimit = 1L << 40 });

        await transfer.UploadAsync("test-bucket", "key", Body);

        Assert.Equal(Enumerable.Repeat(128, 16), _line.Writes);
    }

    [Fact]
    public async Task A_second_attempt_begins_with_a_small_piece()
    {
        _line.Breaks = true;
        using var client = TestClient.Create(_line, time: _line.Time);

        await client.PutObjectAsync("test-bucket", "key", Body);

        Assert.Equal([128, 256, 512, 512, 512, 128, 128, 256, 512, 512, 512, 128], _line.Writes);
    }

    private OssContent ContentOf(string kind) => kind switch
    {
        "memory" => Body,
        "file" => OssContent.FromFile(_folder["file"]),
        _ => new OneWayStream(Body),
    };

    /// <summary>Records the size of each write, which takes as long as the test wants.</summary>
    private sealed class TimedLine : HttpMessageHandler
    {
        private readonly StoreHandler _store = new();

        internal FakeTimeProvider Time { get; } = new(TestClient.Start);

        /// <summary>The time that a write takes, by its number from 1 on.</summary>
        internal Func<int, TimeSpan> Takes { get; set; } = static _ => TimeSpan.Zero;

        /// <summary>Whether the connection breaks after the first body.</summary>
        internal bool Breaks { get; set; }

        /// <summary>The size of each write in KiB.</summary>
        internal List<int> Writes { get; } = [];

        internal byte[] Sent => _store.Objects["key"].Bytes;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var arrived = new TimedStream(this);
            await RequestBody.ReceiveAsync(request, arrived, cancellationToken);
            if (Breaks)
            {
                Breaks = false;
                throw new HttpRequestException(HttpRequestError.ResponseEnded, "reset", new IOException("reset"));
            }

            using var store = new HttpMessageInvoker(_store, disposeHandler: false);
            return await store.SendAsync(request, cancellationToken);
        }

        protected override void Dispose(bool disposing)
        {
            _store.Dispose();
            base.Dispose(disposing);
        }
    }

    private sealed class TimedStream(TimedLine line) : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            line.Writes.Add(buffer.Length / KiB);
            line.Time.Advance(line.Takes(line.Writes.Count));
            return base.WriteAsync(buffer, cancellationToken);
        }
    }
}
