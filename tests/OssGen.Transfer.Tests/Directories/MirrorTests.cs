namespace OssGen.Transfer.Tests.Directories;

/// <summary>Replacing by rule and deleting, in both directions.</summary>
public sealed class MirrorTests(Site site) : DirectoryTest(site)
{
    [Theory]
    [InlineData(OssReplaceRule.IfNewer)]
    [InlineData(OssReplaceRule.IfDifferent)]
    public async Task A_bucket_becomes_the_mirror_of_a_folder(OssReplaceRule rule)
    {
        var options = new OssUploadDirectoryOptions { Replace = rule, DeleteExtra = true };
        Write(Source, "same", "1");
        Write(Source, "longer", "1");
        Write(Source, "d/same", "1");
        await Transfer.UploadDirectoryAsync(Source, Site.Bucket, Prefix, options);
        Write(Source, "longer", "12");
        Write(Source, "new", "1");
        await PutAsync("extra", "d/extra", "same-", "d\u0001/control");

        var result = await Transfer.UploadDirectoryAsync(Source, Site.Bucket, Prefix, options);
        var again = await Transfer.UploadDirectoryAsync(Source, Site.Bucket, Prefix, options);

        Assert.Equal((2, 2, 4, 0), (result.Transferred, result.Skipped, result.Deleted, result.Failed));
        Assert.Equal((0, 4, 0, 0), (again.Transferred, again.Skipped, again.Deleted, again.Failed));
        Assert.Equal(Tree(Source).Keys, await StoredAsync());
        Assert.Equal("12"u8.ToArray(), await Site.FindAsync(Prefix + "/longer"));
    }

    [Theory]
    [InlineData(OssReplaceRule.IfNewer)]
    [InlineData(OssReplaceRule.IfDifferent)]
    public async Task A_folder_becomes_the_mirror_of_a_bucket(OssReplaceRule rule)
    {
        var options = new OssDownloadDirectoryOptions { Replace = rule, DeleteExtra = true };
        await PutAsync("same", "longer", "d/same");
        await Transfer.DownloadDirectoryAsync(Site.Bucket, Prefix, Target, options);
        await Site.Client.PutObjectAsync(Site.Bucket, Prefix + "/longer", "much longer");
        await PutAsync("new");
        Write(Target, "extra", "1");
        Write(Target, "d/extra/deep", "1");

        var result = await Transfer.DownloadDirectoryAsync(Site.Bucket, Prefix, Target, options);
        var again = await Transfer.DownloadDirectoryAsync(Site.Bucket, Prefix, Target, options);

        Assert.Equal((2, 2, 2, 0), (result.Transferred, result.Skipped, result.Deleted, result.Failed));
        Assert.Equal((0, 4, 0, 0), (again.Transferred, again.Skipped, again.Deleted, again.Failed));
        Assert.Equal(await StoredAsync(), Tree(Target).Keys);
        Assert.Equal("much longer", await File.ReadAllTextAsync(Path.Combine(Target, "longer")));
    }

    [Fact]
    public async Task Content_of_equal_size_and_older_time_is_found_by_its_CRC_only()
    {
        Write(Source, "file", "old");
        await Transfer.UploadDirectoryAsync(Source, Site.Bucket, Prefix);
        Write(Source, "file", "new");

        var byTime = await Transfer.UploadDirectoryAsync(
            Source, Site.Bucket, Prefix, new OssUploadDirectoryOptions { Replace = OssReplaceRule.IfNewer });
        var byContent = await Transfer.UploadDirectoryAsync(
            Source, Site.Bucket, Prefix, new OssUploadDirectoryOptions { Replace = OssReplaceRule.IfDifferent });

        Assert.Equal((0, 1), (byTime.Transferred, byContent.Transferred));
    }

    [Fact]
    public async Task Never_leaves_what_exists_on_either_side()
    {
        Write(Source, "a", "local");
        Write(Source, "b", "local");
        await PutAsync("a");

        var up = await Transfer.UploadDirectoryAsync(
            Source, Site.Bucket, Prefix, new OssUploadDirectoryOptions { Replace = OssReplaceRule.Never });
        var down = await Transfer.DownloadDirectoryAsync(
            Site.Bucket, Prefix, Source, new OssDownloadDirectoryOptions { Replace = OssReplaceRule.Never });

        Assert.Equal((1, 1, 0, 2), (up.Transferred, up.Skipped, down.Transferred, down.Skipped));
        Assert.Equal("a"u8.ToArray(), await Site.FindAsync(Prefix + "/a"));
        Assert.Equal("local", await File.ReadAllTextAsync(Path.Combine(Source, "a")));
    }

    [Fact]
    public async Task What_the_filter_leaves_out_is_neither_moved_nor_deleted()
    {
        Write(Source, "a.txt", "1");
        Write(Source, "a.log", "1");
        await PutAsync("old.txt", "old.log", "marker/");
        await Site.Client.PutObjectAsync(Site.Bucket, Prefix + "/folder/", OssContent.Empty);

        await Transfer.UploadDirectoryAsync(
            Source, Site.Bucket, Prefix, new OssUploadDirectoryOptions
            {
                DeleteExtra = true,
                Filter = static file => !file.Key.EndsWith(".log", StringComparison.Ordinal),
            });

        Assert.Equal(["a.txt", "folder/", "old.log"], await StoredAsync());
    }

    [Fact]
    public async Task Nothing_is_deleted_where_a_file_failed()
    {
        await PutAsync("extra");
        Write(Source, "file", "1");
        Write(Source, new string('k', 200) + "/" + string.Join('/', Enumerable.Repeat(new string('k', 200), 4)), "1");

        var result = await Transfer.UploadDirectoryAsync(
            Source, Site.Bucket, Prefix, new OssUploadDirectoryOptions { DeleteExtra = true, ContinueOnError = true });

        Assert.Equal((1, 1, 0), (result.Transferred, result.Failed, result.Deleted));
        Assert.Equal(["extra", "file"], await StoredAsync());
    }
}
