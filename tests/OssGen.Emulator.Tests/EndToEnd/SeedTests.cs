using System.Net.Sockets;
using OssGen.TestSupport.Folders;
using OssGen.TestSupport.Programs;

namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>A seed folder becomes buckets and objects, or the start fails with the reason.</summary>
public sealed class SeedTests : IDisposable
{
    private readonly TemporaryFolder _folder = new("oss-seed-test-");

    private string Root => _folder["seed"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Folders_are_buckets_and_files_are_objects()
    {
        Write("site/index.html", "page");
        Write("site/css/a b.css", "style");
        Write("site/unknown", "bytes");
        Directory.CreateDirectory(Path.Combine(Root, "empty"));

        await using var emulator = await OssEmulator.StartAsync(new() { SeedFolder = Root });
        using var client = Client(emulator);

        Assert.Equal(["empty", "site"], (await client.ListBucketsAsync()).Buckets.Select(bucket => bucket.Name));
        Assert.Equal(
            [("css/a b.css", "text/css"), ("index.html", "text/html"), ("unknown", "application/octet-stream")],
            await TypesAsync(client, "site"));
        Assert.Equal("style", await TextAsync(client, "site", "css/a b.css"));
    }

    [Fact]
    public async Task Every_start_stores_the_files_again_and_keeps_other_objects()
    {
        Write("site/a.txt", "old");
        await using (var first = await OssEmulator.StartAsync(new() { SeedFolder = Root, DataFolder = _folder["data"] }))
        {
            using var before = Client(first);
            await before.PutObjectAsync("site", "other", "kept");
        }

        Write("site/a.txt", "new");
        await using var emulator = await OssEmulator.StartAsync(new() { SeedFolder = Root, DataFolder = _folder["data"] });
        using var client = Client(emulator);

        Assert.Equal(["a.txt", "other"], (await client.ListObjectsV2Async("site")).Contents.Select(entry => entry.Key));
        Assert.Equal("new", await TextAsync(client, "site", "a.txt"));
    }

    [UnixTheory]
    [InlineData("linked")]
    [InlineData("site/linked")]
    public async Task A_link_is_refused(string link)
    {
        Write("site/a.txt", "a");
        Directory.CreateSymbolicLink(Path.Combine(Root, link), _folder["elsewhere"]);

        var error = await Assert.ThrowsAsync<IOException>(() => OssEmulator.StartAsync(new() { SeedFolder = Root }));

        Assert.Contains("is a link", error.Message, StringComparison.Ordinal);
    }

    // Opening a pipe would wait for its writer forever.
    [UnixTheory]
    [InlineData("pipe", "is a pipe")]
    [InlineData("site/pipe", "is a pipe")]
    [InlineData("site/socket", "is a socket")]
    public async Task What_is_no_file_is_refused(string path, string reason)
    {
        Write("site/a.txt", "a");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        if (path.EndsWith("socket", StringComparison.Ordinal))
        {
            socket.Bind(new UnixDomainSocketEndPoint(Path.Combine(Root, path)));
        }
        else
        {
            NamedPipe.Make(Path.Combine(Root, path));
        }

        var error = await Assert.ThrowsAsync<IOException>(() => OssEmulator.StartAsync(new() { SeedFolder = Root }));

        Assert.Contains(Path.Combine(Root, path), error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_with_a_dot_in_the_folder_itself_are_ignored()
    {
        Write(".gitkeep", "");
        Write("site/.hidden", "kept");

        await using var emulator = await OssEmulator.StartAsync(new() { SeedFolder = Root });
        using var client = Client(emulator);

        Assert.Equal([".hidden"], (await client.ListObjectsV2Async("site")).Contents.Select(entry => entry.Key));
    }

    [Theory]
    [InlineData("file.txt", "is in no bucket")]
    [InlineData("Not_a_bucket/file.txt", "The specified bucket is not valid")]
    public async Task What_can_not_be_stored_fails_the_start(string path, string reason)
    {
        Write(path, "text");

        var error = await Assert.ThrowsAsync<IOException>(() => OssEmulator.StartAsync(new() { SeedFolder = Root }));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Contains(path.Split('/')[0], error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_fails_the_start()
    {
        var error = await Assert.ThrowsAsync<IOException>(() => OssEmulator.StartAsync(new() { SeedFolder = Root }));

        Assert.Contains($"'{Root}' doesn't exist", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bucket_of_another_account_fails_the_start()
    {
        await using (var first = await OssEmulator.StartAsync(new() { DataFolder = _folder["data"], Accounts = [new("other", "secret")] }))
        {
            using var other = new OssClient(
                new() { Endpoint = first.Endpoint.ToString(), Credentials = new OssCredentials("other", "secret") });
            await other.PutBucketAsync("taken");
        }

        Write("taken/file", "text");
        var error = await Assert.ThrowsAsync<IOException>(
            () => OssEmulator.StartAsync(new() { SeedFolder = Root, DataFolder = _folder["data"] }));

        Assert.Contains(Path.Combine(Root, "taken"), error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("seed")]
    [InlineData("seed/data")]
    public async Task A_data_folder_in_the_seed_folder_is_refused(string data)
    {
        Write("site/file", "text");

        var error = await Assert.ThrowsAsync<IOException>(
            () => OssEmulator.StartAsync(new() { SeedFolder = Root, DataFolder = _folder[data] }));

        Assert.Contains("is in the seed folder", error.Message, StringComparison.Ordinal);
        Assert.Equal(["site"], Directory.EnumerateFileSystemEntries(Root).Select(Path.GetFileName));
    }

    [UnixTheory]
    [InlineData("link", "seed")]
    [InlineData("link/data", "seed")]
    [InlineData("seed/data", "link")]
    [InlineData("second/data", "seed")]
    public async Task A_data_folder_that_is_in_the_seed_folder_through_a_link_is_refused(string data, string seed)
    {
        Write("site/file", "text");
        Directory.CreateSymbolicLink(_folder["link"], "seed");
        Directory.CreateSymbolicLink(_folder["second"], _folder["link"]);

        var error = await Assert.ThrowsAsync<IOException>(
            () => OssEmulator.StartAsync(new() { SeedFolder = _folder[seed], DataFolder = _folder[data] }));

        Assert.Contains("is in the seed folder", error.Message, StringComparison.Ordinal);
        Assert.Equal(["site"], Directory.EnumerateFileSystemEntries(Root).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_data_folder_next_to_the_seed_folder_is_used()
    {
        Write("site/file", "text");

        await using var emulator = await OssEmulator.StartAsync(new() { SeedFolder = Root, DataFolder = _folder["seed-data"] });

        Assert.True(File.Exists(Path.Combine(_folder["seed-data"], "meta.db")));
    }

    [Fact]
    public async Task A_seed_folder_needs_an_account()
    {
        Write("site/file", "text");

        await Assert.ThrowsAsync<ArgumentException>(() => OssEmulator.StartAsync(new() { SeedFolder = Root, Accounts = [] }));
    }

    private static OssClient Client(OssEmulator emulator) => new(
        new() { Endpoint = emulator.Endpoint.ToString(), Region = "cn-hangzhou", Credentials = new OssCredentials("id", "secret") });

    private static async Task<string> TextAsync(OssClient client, string bucket, string key)
    {
        await using var found = await client.GetObjectAsync(bucket, key);
        using var reader = new StreamReader(found.Content);
        return await reader.ReadToEndAsync();
    }

    private static async Task<List<(string Key, string? Type)>> TypesAsync(OssClient client, string bucket)
    {
        var types = new List<(string Key, string? Type)>();
        await foreach (var entry in client.ListObjectsV2(bucket))
        {
            types.Add((entry.Key, (await client.HeadObjectAsync(bucket, entry.Key)).ContentType));
        }

        return types;
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
