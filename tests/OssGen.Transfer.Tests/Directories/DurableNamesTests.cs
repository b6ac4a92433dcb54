using OssGen.TestSupport.Transfer;
using OssGen.Transfer.Checkpoints;

namespace OssGen.Transfer.Tests.Directories;

/// <summary>The names of downloaded files and of new folders are on disk when a file is reported.</summary>
public sealed class DurableNamesTests(Site site) : DirectoryTest(site)
{
    private readonly List<string> _steps = [];

    [Fact]
    public async Task Folders_are_flushed_after_the_names_in_them_and_before_the_file_is_reported()
    {
        await PutAsync("a/b/file");

        await DownloadAsync(Target);

        Assert.Equal(
            [Flush(Parent), Flush(Target), Flush(Below("a")), nameof(TransferStep.TargetReplaced), Flush(Below("a/b")), "a/b/file"],
            _steps);
    }

    [Fact]
    public async Task Missing_folders_above_the_target_are_flushed_from_the_top()
    {
        await PutAsync("file");

        await DownloadAsync(Below("x/y"));

        Assert.Equal(
            [Flush(Parent), Flush(Target), Flush(Below("x")), nameof(TransferStep.TargetReplaced), Flush(Below("x/y")), "file"],
            _steps);
    }

    [Fact]
    public async Task The_name_of_a_folder_that_exists_is_flushed_once_because_an_ended_run_may_have_created_it()
    {
        Directory.CreateDirectory(Below("a"));
        await PutAsync("a/1", "a/2");

        await DownloadAsync(Target);

        Assert.Single(_steps, Flush(Target));
    }

    [Fact]
    public async Task Every_file_has_a_flush_of_its_folder_after_its_rename()
    {
        await PutAsync("1", "2", "3");

        await DownloadAsync(Target);

        Assert.Equal(3, _steps.Count(step => step == Flush(Target)));
        Assert.All(Enumerable.Range(1, 3), number => Assert.Equal(Flush(Target), _steps[_steps.IndexOf($"{number}") - 1]));
    }

    [Fact]
    public async Task A_folder_that_is_deleted_and_created_again_is_flushed_again()
    {
        await PutAsync("a/1", "a/2");

        await DownloadAsync(Target, ended: name =>
        {
            if (name == "a/1")
            {
                Directory.Delete(Below("a"), recursive: true);
            }
        });

        Assert.Equal(2, _steps.Count(step => step == Flush(Target)));
    }

    private string Parent => Path.GetDirectoryName(Target)!;

    private string Below(string name) => Path.Combine(Target, name);

    private static string Flush(string folder) => "flush " + folder;

    private async Task DownloadAsync(string target, Action<string>? ended = null)
    {
        var transfer = new OssTransfer(Site.Client, new OssTransferOptions { ConcurrentFiles = 1 })
        {
            Probe = new TestProbe(
                step => Note(step == TransferStep.TargetReplaced ? nameof(TransferStep.TargetReplaced) : null),
                flushed: folder => Note(Flush(folder))),
        };

        await transfer.DownloadDirectoryAsync(Site.Bucket, Prefix, target, new OssDownloadDirectoryOptions
        {
            FileEnded = new Receiver(file =>
            {
                var name = file.Key[(Prefix.Length + 1)..];
                Note(name);
                ended?.Invoke(name);
            }),
        });
    }

    private void Note(string? step)
    {
        if (step is not null)
        {
            _steps.Add(step);
        }
    }

    private sealed class Receiver(Action<OssDirectoryFile> ended) : IProgress<OssDirectoryFileResult>
    {
        public void Report(OssDirectoryFileResult value) => ended(value.File);
    }
}
