using OssGen.TestSupport.Folders;
using OssGen.TestSupport.Streams;
using OssGen.TestSupport.Values;
using OssGen.Tests.Faults;

namespace OssGen.Tests.Pipeline;

/// <summary>Bodies are written in pieces that grow on a quick connection and stay small on a slow one.</summary>
public sealed class WriteSizeTests : IDisposable
{
    private const int KiB = 1024;

    private static readonly byte[] Body = RandomBytes.Of(2048 * KiB, seed: 3);

    private readonly TemporaryFolder _folder = new("ossgen-writes-");
    private readonly StoreLine _line = new();

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

        Assert.Equal([128, 256, 512, 512, 512, 128], InKiB(_line.Writes));
        Assert.Equal(Body, _line.Store.Objects["key"].Bytes);
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

        Assert.Equal([128, 256, 512, 128, 256, 512, 256], InKiB(_line.Writes));
        Assert.Equal(Body, _line.Store.Objects["key"].Bytes);
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

        Assert.Equal(Enumerable.Repeat(128, 16), InKiB(_line.Writes));
    }

    [Fact]
    public async Task All_pieces_are_small_when_the_rate_is_limited()
    {
        using var client = TestClient.Create(_line, time: _line.Time);
        var transfer = new OssTransfer(client, new OssTransferOptions { BandwidthLimit = 1L << 40 });

        await transfer.UploadAsync("test-bucket", "key", Body);

        Assert.Equal(Enumerable.Repeat(128, 16), InKiB(_line.Writes));
    }

    [Fact]
    public async Task A_second_attempt_begins_with_a_small_piece()
    {
        _line.BreaksAt = "/key";
        using var client = TestClient.Create(_line, time: _line.Time);

        await client.PutObjectAsync("test-bucket", "key", Body);

        Assert.Equal([128, 256, 512, 512, 512, 128, 128, 256, 512, 512, 512, 128], InKiB(_line.Writes));
    }

    private static IEnumerable<int> InKiB(List<int> writes) => writes.Select(static bytes => bytes / KiB);

    private OssContent ContentOf(string kind) => kind switch
    {
        "memory" => Body,
        "file" => OssContent.FromFile(_folder["file"]),
        _ => new OneWayStream(Body),
    };
}
