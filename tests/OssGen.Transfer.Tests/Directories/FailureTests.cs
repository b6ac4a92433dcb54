namespace OssGen.Transfer.Tests.Directories;

public sealed class FailureTests(Site site) : DirectoryTest(site)
{
    [Fact]
    public async Task Keys_that_lead_elsewhere_fail_and_all_others_arrive()
    {
        // Written as their requests would be; the emulator takes them as OSS does.
        string[] bad = ["../escape", "a/../../escape", "a//b", "./dot", "/absolute", "end/"];
        await PutAsync([.. bad, "good", "a/good"]);
        var seen = new List<OssDirectoryFileResult>();
        var options = new OssDownloadDirectoryOptions { ContinueOnError = true, FileEnded = new Recorder<OssDirectoryFileResult>(seen) };

        var result = await Transfer.DownloadDirectoryAsync(Site.Bucket, Prefix, Path.Combine(Target, "inner"), options);

        Assert.Equal((2, bad.Length), (result.Transferred, result.Failed));
        Assert.Equal(
            bad.Select(key => $"{Prefix}/{key}").Order(StringComparer.Ordinal),
            result.Failures.Select(static failure => failure.File.Key).Order(StringComparer.Ordinal));
        Assert.All(
            result.Failures,
            failure => Assert.Contains(failure.File.Key, Assert.IsType<IOException>(failure.Exception).Message, StringComparison.Ordinal));
        Assert.Equal(["inner/a/good", "inner/good"], Tree(Target).Keys);
        Assert.Equal(2 + bad.Length, seen.Count);
    }

    [Fact]
    public async Task A_key_that_is_file_and_folder_is_a_failure()
    {
        await PutAsync("a", "a-b", "a/b", "a/c/d");

        var result = await Transfer.DownloadDirectoryAsync(
            Site.Bucket, Prefix, Target, new OssDownloadDirectoryOptions { ContinueOnError = true });

        Assert.Equal(["a", "a-b"], Tree(Target).Keys);
        Assert.Equal(
            [$"{Prefix}/a/b", $"{Prefix}/a/c/d"], result.Failures.Select(static failure => failure.File.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_written_through_a_link()
    {
        if (OperatingSystem.IsWindows())
        {
            // Making links needs a privilege there.
            return;
        }

        await PutAsync("link/file", "other");
        Directory.CreateDirectory(Target);
        Directory.CreateDirectory(Source);
        Directory.CreateSymbolicLink(Path.Combine(Target, "link"), Source);

        var result = await Transfer.DownloadDirectoryAsync(
            Site.Bucket, Prefix, Target, new OssDownloadDirectoryOptions { ContinueOnError = true });

        Assert.Equal((1, 1), (result.Transferred, result.Failed));
        Assert.Contains("is a link", result.Failures[0].Exception!.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Source));
    }

    [Fact]
    public async Task The_first_failure_ends_a_transfer_and_names_its_file()
    {
        await PutAsync("../escape", "good");

        var failure = await Assert.ThrowsAsync<OssDirectoryException>(
            async () => await Transfer.DownloadDirectoryAsync(Site.Bucket, Prefix, Target));

        Assert.Equal(Prefix + "/../escape", failure.File.Key);
        Assert.IsType<IOException>(failure.InnerException);
        Assert.Contains("../escape", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_read_is_a_failure_and_the_rest_goes_on()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            // Permissions are other ones there, or don't hold.
            return;
        }

        Write(Source, "good", "1");
        Write(Source, "closed/file", "1");
        var closed = Path.Combine(Source, "closed");
        File.SetUnixFileMode(closed, UnixFileMode.None);
        try
        {
            var result = await Transfer.UploadDirectoryAsync(
                Source, Site.Bucket, Prefix, new OssUploadDirectoryOptions { ContinueOnError = true });

            Assert.Equal((1, closed), (result.Transferred, Assert.Single(result.Failures).File.Path));
        }
        finally
        {
            File.SetUnixFileMode(closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public async Task A_skipped_file_does_not_move()
    {
        Write(Source, "a", "1");
        Write(Source, "b", "1");
        var seen = new List<OssDirectoryFileResult>();
        var options = new OssUploadDirectoryOptions
        {
            Skip = static file => Path.GetFileName(file.Path) == "a",
            FileEnded = new Recorder<OssDirectoryFileResult>(seen),
        };

        await Transfer.UploadDirectoryAsync(Source, Site.Bucket, Prefix, options);

        Assert.Equal(["b"], await StoredAsync());
        Assert.Equal(
            [(Prefix + "/a", OssDirectoryOutcome.Skipped), (Prefix + "/b", OssDirectoryOutcome.Transferred)],
            seen.Select(static ended => (ended.File.Key, ended.Outcome)).Order());
    }

    [Fact]
    public async Task A_cancelled_download_leaves_whole_files_only()
    {
        await PutAsync([.. Enumerable.Range(0, 40).Select(static index => $"file-{index:00}")]);
        using var cancel = new CancellationTokenSource();
        var ended = new List<OssDirectoryFileResult>();
        var options = new OssDownloadDirectoryOptions
        {
            FileEnded = new Recorder<OssDirectoryFileResult>(ended),
            Skip = _ =>
            {
                lock (ended)
                {
                    if (ended.Count >= 5)
                    {
                        cancel.Cancel();
                    }
                }

                return false;
            },
        };

        var failure = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await Transfer.DownloadDirectoryAsync(Site.Bucket, Prefix, Target, options, cancel.Token));

        Assert.Equal(cancel.Token, failure.CancellationToken);
        Assert.All(Tree(Target), static file => Assert.Equal(file.Key, System.Text.Encoding.UTF8.GetString(file.Value)));
        Assert.InRange(Tree(Target).Count, 5, 39);
    }

    [Fact]
    public async Task What_cannot_begin_says_why()
    {
        await Assert.ThrowsAsync<DirectoryNotFoundException>(async () => await Transfer.UploadDirectoryAsync(Source, Site.Bucket, Prefix));
        await Assert.ThrowsAsync<ArgumentException>(
            async () => await Transfer.UploadDirectoryAsync(Path.GetTempPath(), Site.Bucket, "/absolute"));
        var missing = await Assert.ThrowsAsync<OssServiceException>(
            async () => await Transfer.DownloadDirectoryAsync("no-such-bucket", "", Target));

        Assert.Equal(OssErrorCode.NoSuchBucket, missing.Code);
        Assert.False(Directory.Exists(Path.Combine(Target, "..", "absolute")));
    }
}
