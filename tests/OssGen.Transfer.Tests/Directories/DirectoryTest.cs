using OssGen.TestSupport.Folders;
using OssGen.TestSupport.Values;

namespace OssGen.Transfer.Tests.Directories;

/// <summary>What tests of directory transfers share: a prefix and folders of the test's own.</summary>
public abstract class DirectoryTest(Site site) : IClassFixture<Site>, IDisposable
{
    internal const int PartSize = 100 * 1024;

    private readonly TemporaryFolder _folder = new();

    internal Site Site => site;

    internal OssTransfer Transfer { get; } = new(
        site.Client, new OssTransferOptions { PartSize = PartSize, MultipartThreshold = PartSize });

    /// <summary>Where objects of the test are: no other test's.</summary>
    internal string Prefix { get; } = $"{Guid.NewGuid():N}";

    internal string Source => _folder["source"];

    internal string Target => _folder["target"];

    /// <summary>Older than every object.</summary>
    internal static DateTime Past { get; } = new(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => _folder.Dispose();

    internal static byte[] Bytes(int length, int seed) => RandomBytes.Of(length, seed);

    /// <summary>Writes a file, last changed before the objects of the test.</summary>
    internal static void Write(string folder, string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        File.SetLastWriteTimeUtc(path, Past);
    }

    internal static void Write(string folder, string name, string text) => Write(folder, name, System.Text.Encoding.UTF8.GetBytes(text));

    internal async Task PutAsync(params string[] names)
    {
        foreach (var name in names)
        {
            await site.Client.PutObjectAsync(Site.Bucket, $"{Prefix}/{name}", name);
        }
    }

    /// <summary>What is in a folder: names with '/', and all files' bytes.</summary>
    internal static SortedDictionary<string, byte[]> Tree(string folder)
    {
        var tree = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(
            folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }))
        {
            tree[Path.GetRelativePath(folder, path).Replace('\\', '/')] = File.ReadAllBytes(path);
        }

        return tree;
    }

    internal static void AssertSameTree(SortedDictionary<string, byte[]> expected, SortedDictionary<string, byte[]> found)
    {
        Assert.Equal(expected.Keys, found.Keys);
        Assert.All(expected, pair => Assert.True(pair.Value.AsSpan().SequenceEqual(found[pair.Key]), $"{pair.Key} is different."));
    }

    /// <summary>Names of the test's objects, below its prefix.</summary>
    internal async Task<List<string>> StoredAsync()
    {
        var names = new List<string>();
        await foreach (var entry in site.Client.ListObjectsV2(new ListObjectsV2Request { Bucket = Site.Bucket, Prefix = Prefix + "/" }))
        {
            names.Add(entry.Key[(Prefix.Length + 1)..]);
        }

        return names;
    }
}
