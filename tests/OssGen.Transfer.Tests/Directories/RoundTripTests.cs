namespace OssGen.Transfer.Tests.Directories;

public sealed class RoundTripTests(Site site) : DirectoryTest(site)
{
    private static readonly string[] Names = [
        "plain.txt", "with space", "ümläut/日本", "a+b&c=d%20", "😀", "deep/er/and/deep/er/still/file", ".hidden", "UPPER", "quote'\"",
        "a.b.c",
    ];

    [Fact]
    public async Task Hundreds_of_files_of_all_sizes_and_names_come_back_equal()
    {
        for (var index = 0; index < 300; index++)
        {
            var length = (index % 50) switch { 0 => 0, 1 => 1, 2 => PartSize, 3 => (2 * PartSize) + index, _ => index * 7 };
            Write(
                Source, $"{index % 17}/{Names[index % Names.Length].Replace('"', OperatingSystem.IsWindows() ? '\'' : '"')}-{index}", Bytes(
                    length, index));
        }

        var seen = new List<OssTransferProgress>();
        var up = await Transfer.UploadDirectoryAsync(
            Source, Site.Bucket, Prefix, new OssUploadDirectoryOptions { Progress = new Recorder<OssTransferProgress>(seen) });
        var down = await Transfer.DownloadDirectoryAsync(Site.Bucket, Prefix, Target);

        var source = Tree(Source);
        AssertSameTree(source, Tree(Target));
        var bytes = source.Values.Sum(static file => (long)file.Length);
        Assert.Equal((300, bytes, 0, 0), (up.Transferred, up.Bytes, up.Skipped, up.Failed));
        Assert.Equal((300, bytes, 0, 0), (down.Transferred, down.Bytes, down.Skipped, down.Failed));
        Assert.Equal((bytes, bytes, 300, 300), (seen[^1].Bytes, seen[^1].TotalBytes, seen[^1].Files, seen[^1].TotalFiles));
        Assert.All(
            seen, static report => Assert.True(
                report.Bytes <= report.TotalBytes && report.Files + report.FailedFiles <= report.TotalFiles, report.ToString()));
    }

    [Fact]
    public async Task Empty_folders_make_no_objects_and_folder_markers_no_files()
    {
        Directory.CreateDirectory(Path.Combine(Source, "empty"));
        Write(Source, "file", "1");
        await Transfer.UploadDirectoryAsync(Source, Site.Bucket, Prefix);
        Assert.Equal(["file"], await StoredAsync());
        await Site.Client.PutObjectAsync(Site.Bucket, Prefix + "/marker/", OssContent.Empty);

        var result = await Transfer.DownloadDirectoryAsync(Site.Bucket, Prefix, Target);

        Assert.Equal((1, 0), (result.Transferred, result.Failed));
        Assert.Equal(["file"], Tree(Target).Keys);
    }

    [Theory]
    [InlineData("up", "a,b/c")]
    [InlineData("up/", "a,b/c")]
    [InlineData("upp", "upper/x")]
    [InlineData("upper/", "x")]
    [InlineData("", "up/a,up/b/c,upper/x")]
    public async Task A_prefix_is_a_folder_or_begins_names(string prefix, string files)
    {
        await PutAsync("up/a", "up/b/c", "upper/x");

        await Transfer.DownloadDirectoryAsync(Site.Bucket, $"{Prefix}/{prefix}", Target);

        Assert.Equal(files.Split(','), Tree(Target).Keys);
    }

    [Fact]
    public async Task What_is_sent_with_each_file_can_be_changed()
    {
        Write(Source, "page.html", "<p>");

        await Transfer.UploadDirectoryAsync(
            Source, Site.Bucket, Prefix,
            new OssUploadDirectoryOptions { Prepare = static request => request with { CacheControl = "no-cache", Key = "elsewhere" } });

        var head = await Site.Client.HeadObjectAsync(Site.Bucket, Prefix + "/page.html");
        Assert.Equal(("no-cache", "text/html"), (head.CacheControl, head.ContentType));
    }

    [Fact]
    public async Task A_link_to_a_file_is_uploaded_as_the_file()
    {
        if (OperatingSystem.IsWindows())
        {
            // Making links needs a privilege there.
            return;
        }

        Write(Source, "real.bin", "content");
        File.CreateSymbolicLink(Path.Combine(Source, "link.txt"), "real.bin");
        Directory.CreateSymbolicLink(Path.Combine(Source, "loop"), Source);

        await Transfer.UploadDirectoryAsync(Source, Site.Bucket, Prefix);

        Assert.Equal(["link.txt", "real.bin"], await StoredAsync());
        Assert.Equal("content"u8.ToArray(), await Site.FindAsync(Prefix + "/link.txt"));
    }
}
