using OssGen.Files;
using OssGen.TestSupport.Folders;
using OssGen.TestSupport.Programs;

namespace OssGen.Transfer.Tests.Files;

/// <summary>Pipes, devices, sockets and files that don't tell their length, in every way that a path is taken.</summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class SpecialFileTests(Site site) : IClassFixture<Site>, IDisposable
{
    /// <summary>Not a limit of the speed: opening a pipe without another end never ends.</summary>
    private static readonly TimeSpan Hanging = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string> SourceWays()
    {
        var ways = new TheoryData<string, string>();
        foreach (var path in new[] { "pipe", "link to a pipe", "/dev/null", "/dev/zero" })
        {
            foreach (var way in new[]
            {
                "content",
                "replaced after the content was made",
                "upload of one replaced after the content was made",
            })
            {
                ways.Add(path, way);
            }
        }

        return ways;
    }

    [Theory]
    [MemberData(nameof(SourceWays))]
    public async Task It_is_refused_as_a_source_with_what_to_do_instead(string path, string way)
    {
        var source = At(path);
        var replaced = OssContent.FromBytes(new byte[1]);
        if (way != "content")
        {
            await File.WriteAllTextAsync(_folder["file"], "text");
            replaced = OssContent.FromFile(_folder["file"]);
            File.Delete(_folder["file"]);
            File.CreateSymbolicLink(_folder["file"], source);
        }

        var failure = await Assert.ThrowsAsync<IOException>(() => Task.Run(async () => _ = way switch
        {
            "content" => (object)OssContent.FromFile(source),
            "replaced after the content was made" => await site.Client.PutObjectAsync(Site.Bucket, "special", replaced),
            _ => await new OssTransfer(site.Client).UploadAsync(Site.Bucket, "special", replaced),
        }).WaitAsync(Hanging));

        Assert.Contains("OssContent.FromStream", failure.Message, StringComparison.Ordinal);
        Assert.Null(await site.FindAsync("special"));
    }

    [Theory]
    [InlineData("pipe")]
    [InlineData("link to a pipe")]
    [InlineData("/dev/null")]
    public async Task It_is_refused_as_a_target_and_stays_what_it_was(string path)
    {
        await site.Client.PutObjectAsync(Site.Bucket, "for a pipe", "text");
        var target = At(path);
        var before = FileKinds.OfEntry(target);
        var transfer = new OssTransfer(site.Client);

        var failures = new[]
        {
            await Assert.ThrowsAsync<IOException>(
                () => site.Client.GetObjectToFileAsync(Site.Bucket, "for a pipe", target).AsTask().WaitAsync(Hanging)),
            await Assert.ThrowsAsync<IOException>(() => transfer.DownloadFileAsync(Site.Bucket, "for a pipe", target).WaitAsync(Hanging)),
        };

        Assert.All(failures, static failure => Assert.Contains("as a stream", failure.Message, StringComparison.Ordinal));
        Assert.Equal(before, FileKinds.OfEntry(target));
    }

    [Fact]
    public async Task It_is_refused_as_a_checkpoint()
    {
        var options = new OssUploadOptions { CheckpointPath = At("pipe") };

        await Assert.ThrowsAsync<OssCheckpointException>(() =>
            new OssTransfer(site.Client).UploadAsync(Site.Bucket, "special", OssContent.FromString("text"), options).WaitAsync(Hanging));
    }

    [Theory]
    [InlineData(OssReplaceRule.Always)]
    [InlineData(OssReplaceRule.IfNewer)]
    [InlineData(OssReplaceRule.IfDifferent)]
    public async Task In_a_folder_that_is_downloaded_to_it_fails_by_itself(OssReplaceRule rule)
    {
        var prefix = $"{Guid.NewGuid():N}";
        await site.Client.PutObjectAsync(Site.Bucket, $"{prefix}/pipe", "");
        await site.Client.PutObjectAsync(Site.Bucket, $"{prefix}/file", "text");
        var target = At("pipe");

        var result = await new OssTransfer(site.Client).DownloadDirectoryAsync(
            Site.Bucket, prefix, _folder.Path, new OssDownloadDirectoryOptions { Replace = rule, ContinueOnError = true })
                .WaitAsync(Hanging);

        Assert.Equal((1, 1), (result.Transferred, result.Failed));
        Assert.Contains(target, result.Failures[0].Exception!.Message, StringComparison.Ordinal);
        Assert.Equal(FileKind.Pipe, FileKinds.OfEntry(target));
    }

    [Fact]
    public async Task An_upload_of_a_folder_passes_over_it_and_says_so()
    {
        var prefix = $"{Guid.NewGuid():N}";
        await File.WriteAllTextAsync(_folder["file"], "text");
        At("link to a pipe");
        File.CreateSymbolicLink(_folder["to a device"], "/dev/zero");
        File.CreateSymbolicLink(_folder["to a file"], "file");
        var told = new List<OssDirectoryFileResult>();

        var result = await new OssTransfer(site.Client).UploadDirectoryAsync(
            _folder.Path, Site.Bucket, prefix, new OssUploadDirectoryOptions { FileEnded = new Recorder(told) }).WaitAsync(Hanging);

        Assert.Equal((2, 3, 0), (result.Transferred, result.Skipped, result.Failed));
        var skipped = told.Where(static file => file.Outcome == OssDirectoryOutcome.Skipped)
            .OrderBy(static file => file.File.Key, StringComparer.Ordinal);
        Assert.Equal(["link to a pipe", "pipe", "to a device"], skipped.Select(file => file.File.Key[(prefix.Length + 1)..]));
        Assert.Equal(
            ["a pipe", "a pipe", "a device"], skipped.Select(
                static file => file.Exception!.Message.Contains("a pipe", StringComparison.Ordinal) ? "a pipe" : "a device"));
    }

    [Theory]
    [InlineData("one call")]
    [InlineData("transfer")]
    [InlineData("folder")]
    public async Task A_file_that_claims_no_length_is_read_to_its_end(string way)
    {
        const string File = "/proc/self/limits";
        Assert.Equal(0, new FileInfo(File).Length);
        var expected = await System.IO.File.ReadAllBytesAsync(File);
        var key = $"limits {way}";

        switch (way)
        {
            case "one call":
                await site.Client.PutObjectAsync(Site.Bucket, key, OssContent.FromFile(File));
                break;
            case "transfer":
                await new OssTransfer(site.Client).UploadAsync(Site.Bucket, key, OssContent.FromFile(File));
                break;
            default:
                System.IO.File.CreateSymbolicLink(_folder[key], File);
                await new OssTransfer(site.Client).UploadDirectoryAsync(_folder.Path, Site.Bucket);
                break;
        }

        Assert.Equal(expected, await site.FindAsync(key));
    }

    [Fact]
    public async Task An_empty_file_is_an_empty_object()
    {
        await File.WriteAllBytesAsync(_folder["empty"], []);

        Assert.Equal(0, OssContent.FromFile(_folder["empty"]).Length);
    }

    private string At(string path)
    {
        if (path.StartsWith('/'))
        {
            return path;
        }

        NamedPipe.Make(_folder["pipe"]);
        if (path != "pipe")
        {
            File.CreateSymbolicLink(_folder[path], "pipe");
        }

        return _folder[path];
    }

    private sealed class Recorder(List<OssDirectoryFileResult> told) : IProgress<OssDirectoryFileResult>
    {
        public void Report(OssDirectoryFileResult value) => told.Add(value);
    }
}
