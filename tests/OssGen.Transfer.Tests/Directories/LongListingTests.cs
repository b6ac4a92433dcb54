using System.Collections.Concurrent;
using System.Globalization;
using OssGen.TestSupport.Folders;

namespace OssGen.Transfer.Tests.Directories;

/// <summary>Directory transfers with a listing of 40 pages: most of its pages don't wait for the page before.</summary>
public sealed class LongListingTests : IDisposable
{
    private const int Pages = 40;

    private readonly TemporaryFolder _folder = new();
    private readonly LongListing _bucket =
        new(Enumerable.Range(0, Pages * 1000).Select(static number => number.ToString("0000000", CultureInfo.InvariantCulture)));

    public void Dispose()
    {
        _bucket.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(1, Pages)]
    [InlineData(4, Pages * 5 / 8)]
    [InlineData(100, Pages / 3)]
    public async Task A_download_finds_every_object_once(int concurrentFiles, int chain)
    {
        var found = new ConcurrentQueue<string>();
        var options = new OssDownloadDirectoryOptions
        {
            Skip = file =>
            {
                found.Enqueue(file.Key);
                return true;
            },
        };

        var result = await Transfer(concurrentFiles).DownloadDirectoryAsync("my-bucket", "", _folder.Path, options);

        Assert.Equal((Pages * 1000, 0), (result.Skipped, result.Failed));
        Assert.Equal(_bucket.Keys, found.Order(StringComparer.Ordinal));
        Assert.InRange(_bucket.Listings.Pages, Pages, (Pages * 1.2) + 4);

        // The client answers at once, on the thread of the caller, so that no other thread decides which page is next.
        Assert.InRange(_bucket.Listings.Longest, 1, chain);
    }

    [Fact]
    public async Task An_upload_deletes_every_object_without_a_file_once()
    {
        var kept = _bucket.Keys[12_345];
        await File.WriteAllTextAsync(_folder[kept], "1");
        File.SetLastWriteTimeUtc(_folder[kept], DirectoryTest.Past);
        var options = new OssUploadDirectoryOptions { Replace = OssReplaceRule.Never, DeleteExtra = true, Skip = static _ => true };

        var result = await Transfer(concurrentFiles: 4).UploadDirectoryAsync(_folder.Path, "my-bucket", options: options);

        Assert.Equal((1, _bucket.Keys.Count - 1, 0), (result.Skipped, result.Deleted, result.Failed));
        Assert.Equal(_bucket.Keys.Where(key => key != kept), _bucket.Deleted.Order(StringComparer.Ordinal));
    }

    private OssTransfer Transfer(int concurrentFiles) => new(_bucket, new OssTransferOptions { ConcurrentFiles = concurrentFiles });
}
