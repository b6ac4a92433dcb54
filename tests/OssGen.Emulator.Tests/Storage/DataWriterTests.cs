using System.Security.Cryptography;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Tests.Storage;

public sealed class DataWriterTests : IDisposable
{
    private const int Piece = 128 * 1024;

    private readonly TemporaryStore _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(Piece - 1)]
    [InlineData(Piece)]
    [InlineData(Piece + 1)]
    [InlineData((5 * Piece) + 17)]
    public async Task Digests_and_file_are_those_of_the_whole_body(int length)
    {
        var body = Body(length);

        var written = await _temporary.WriteAsync(body);

        Assert.Equal((length, OssCrc64.Compute(body)), ((int)written.Length, written.Crc64));
        Assert.Equal(MD5.HashData(body), written.Md5);
        Assert.Equal(body, await File.ReadAllBytesAsync(Assert.Single(_temporary.DataFiles)));
    }

    [Fact]
    public async Task A_body_that_is_too_long_leaves_no_file()
    {
        var body = new MemoryStream(Body(4 * Piece));

        await Assert.ThrowsAsync<OssFaultException>(() => _temporary.Store.Writer.WriteAsync(body, 3 * Piece, _ => { }, default));

        Assert.Empty(Directory.GetFiles(_temporary.TempPath));
        Assert.Empty(_temporary.DataFiles);
    }

    [Fact]
    public async Task A_body_that_ends_with_a_failure_leaves_no_file()
    {
        var body = new FailingStream(Body(3 * Piece));

        await Assert.ThrowsAsync<IOException>(() => _temporary.Store.Writer.WriteAsync(body, _ => { }, default));

        Assert.Empty(Directory.GetFiles(_temporary.TempPath));
        Assert.Empty(_temporary.DataFiles);
    }

    private static byte[] Body(int length)
    {
        var body = new byte[length];
        new Random(length).NextBytes(body);
        return body;
    }

    /// <summary>A stream that fails at its end.</summary>
    private sealed class FailingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await base.ReadAsync(buffer, cancellationToken) is > 0 and var count ? count : throw new IOException("The connection broke.");
    }
}
