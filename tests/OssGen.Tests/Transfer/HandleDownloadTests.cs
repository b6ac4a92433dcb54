namespace OssGen.Tests.Transfer;

/// <summary>Downloads to a position in an open file.</summary>
public sealed class HandleDownloadTests : IDisposable
{
    private readonly Workspace _work = new();
    private readonly RangeServer _server = new(Downloads.Bytes((3 * Downloads.PartSize) + 17));

    public void Dispose() => _work.Dispose();

    [Fact]
    public async Task The_object_lies_at_its_position_and_the_rest_of_the_file_is_as_it_was()
    {
        await File.WriteAllTextAsync(_work.Target, "head");
        using var client = Downloads.Client(_server);

        OssTransferResult result;
        using (var file = File.OpenHandle(_work.Target, FileMode.Open, FileAccess.Write))
        {
            result = await Downloads.Transfer(client).DownloadAsync(Downloads.Request, file, 4);
        }

        var bytes = await _work.ReadTargetAsync();
        Assert.Equal([.. "head"u8, .. _server.Bytes], bytes);
        Assert.Equal((_server.Bytes.Length, 4), (result.Length, result.Parts));
    }

    [Fact]
    public async Task Several_objects_are_put_together_in_one_file()
    {
        using var client = Downloads.Client(_server);
        var transfer = Downloads.Transfer(client);
        var length = _server.Bytes.Length;

        using (var file = File.OpenHandle(_work.Target, FileMode.CreateNew, FileAccess.Write))
        {
            await Task.WhenAll(Enumerable.Range(0, 3).Select(index => transfer.DownloadAsync(Downloads.Request, file, index * length)));
        }

        var bytes = await _work.ReadTargetAsync();
        Assert.Equal([.. _server.Bytes, .. _server.Bytes, .. _server.Bytes], bytes);
    }

    [Fact]
    public async Task A_damaged_object_is_an_error()
    {
        _server.Crc64 = 12345;
        using var client = Downloads.Client(_server);
        using var file = File.OpenHandle(_work.Target, FileMode.CreateNew, FileAccess.Write);

        await Assert.ThrowsAsync<OssIntegrityException>(
            async () => await Downloads.Transfer(client).DownloadAsync(Downloads.Request, file, 0));
    }

    [Fact]
    public async Task A_file_that_is_closed_is_refused_before_anything_is_sent()
    {
        using var client = Downloads.Client(_server);
        var file = File.OpenHandle(_work.Target, FileMode.CreateNew, FileAccess.Write);
        file.Dispose();

        await Assert.ThrowsAsync<ArgumentException>(async () => await Downloads.Transfer(client).DownloadAsync(Downloads.Request, file, 0));

        Assert.Empty(_server.Seen);
    }
}
