namespace OssGen.Transfer.Tests.Directories;

/// <summary>
/// Receivers of progress that throw: their exception ends the job, also one that goes on after errors; it is no file's failure.
/// </summary>
public sealed class ThrowingReceiverTests(Site site) : DirectoryTest(site)
{
    private readonly InvalidTimeZoneException _thrown = new("the receiver's own");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_of_the_bytes_ends_an_upload(bool continueOnError)
    {
        WriteSource();

        await FailsAsync(Transfer.UploadDirectoryAsync(
            Source, Site.Bucket,
            Prefix, new OssUploadDirectoryOptions { ContinueOnError = continueOnError, Progress = Receiver<OssTransferProgress>() }));
    }

    [Fact]
    public async Task One_of_the_files_ends_an_upload()
    {
        WriteSource();

        await FailsAsync(Transfer.UploadDirectoryAsync(
            Source,
            Site.Bucket, Prefix, new OssUploadDirectoryOptions { ContinueOnError = true, FileEnded = Receiver<OssDirectoryFileResult>() }));
    }

    [Fact]
    public async Task One_of_the_bytes_ends_a_download_and_leaves_no_temporary_file()
    {
        await PutAsync("a", "b", "c/d");

        await FailsAsync(Transfer.DownloadDirectoryAsync(
            Site.Bucket,
            Prefix, Target, new OssDownloadDirectoryOptions { ContinueOnError = true, Progress = Receiver<OssTransferProgress>() }));

        Assert.DoesNotContain(Tree(Target).Keys, static name => name.Contains(".ossgen-", StringComparison.Ordinal));
    }

    private void WriteSource()
    {
        for (var index = 0; index < 20; index++)
        {
            Write(Source, $"{index}", Bytes(3 * PartSize, index));
        }
    }

    private Thrower<T> Receiver<T>() => new(_thrown);

    private async Task FailsAsync(Task<OssDirectoryResult> job) =>
        Assert.Same(_thrown, await Assert.ThrowsAsync<InvalidTimeZoneException>(async () => await job));

    private sealed class Thrower<T>(Exception thrown) : IProgress<T>
    {
        public void Report(T value) => throw thrown;
    }
}
