using OssGen.TestSupport.Transfer;
using OssGen.Transfer.Checkpoints;

namespace OssGen.Transfer.Tests.Directories;

/// <summary>Somebody who may write to the target folder puts links in place of folders while objects come down.</summary>
public sealed class LinkRaceTests(Site site) : DirectoryTest(site)
{
    private const int Files = 150;

    private string Folder => Path.Combine(Target, "below");

    private string Outside => Path.Combine(Source, "outside");

    [Theory]
    [InlineData(nameof(TransferStep.TemporaryCreated))]
    [InlineData(nameof(TransferStep.TargetFlushed))]
    public async Task A_folder_that_becomes_a_link_between_two_steps_gets_the_file_itself(string step)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        await PutAsync("below/file");
        Directory.CreateDirectory(Outside);
        var transfer = new OssTransfer(Site.Client)
        {
            Probe = new TestProbe(reached =>
            {
                if (reached.ToString() == step)
                {
                    Swap();
                }
            }),
        };

        var result = await transfer.DownloadDirectoryAsync(Site.Bucket, Prefix, Target);

        Assert.Equal(1, result.Transferred);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Outside));
        Assert.Equal("below/file", await File.ReadAllTextAsync(Path.Combine(Target, "moved", "file")));
    }

    [Fact]
    public async Task However_often_folder_and_link_change_places_no_file_gets_outside()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        await PutAsync([.. Enumerable.Range(0, Files).Select(static number => $"below/{number:d4}")]);
        Directory.CreateDirectory(Outside);
        Directory.CreateDirectory(Folder);
        using var stop = new CancellationTokenSource();
        var swapping = Task.Run(() =>
        {
            for (var moved = 0; !stop.IsCancellationRequested; moved++)
            {
                if (Directory.Exists(Folder))
                {
                    Directory.Move(Folder, Path.Combine(Target, $"moved {moved}"));
                    PutLinkForAMoment();
                }
            }
        });

        var result = await Transfer.DownloadDirectoryAsync(
            Site.Bucket, Prefix, Target, new OssDownloadDirectoryOptions { ContinueOnError = true });

        await stop.CancelAsync();
        await swapping;
        Assert.Equal(Files, result.Transferred + result.Failed);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Outside));
        Assert.Equal(result.Transferred, Directory.EnumerateFiles(Target, "*", SearchOption.AllDirectories).Count());
    }

    [Fact]
    public async Task Nothing_outside_is_deleted_through_a_link_either()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        await PutAsync("wanted");
        Write(Outside, "extra", "mine");
        Write(Folder, "extra", "theirs");
        var options = new OssDownloadDirectoryOptions
        {
            DeleteExtra = true,
            ContinueOnError = true,
            Filter = file =>
            {
                if (file.Key.EndsWith("extra", StringComparison.Ordinal))
                {
                    Swap();
                }

                return true;
            },
        };

        var result = await Transfer.DownloadDirectoryAsync(Site.Bucket, Prefix, Target, options);

        Assert.Equal((0, 1), (result.Deleted, result.Failed));
        Assert.Equal("mine", await File.ReadAllTextAsync(Path.Combine(Outside, "extra")));
    }

    [Fact]
    public async Task A_link_at_a_file_s_place_is_replaced_by_the_file()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await PutAsync("file");
        Write(Outside, "victim", "mine");
        Directory.CreateDirectory(Target);
        File.CreateSymbolicLink(Path.Combine(Target, "file"), Path.Combine(Outside, "victim"));

        await Transfer.DownloadDirectoryAsync(Site.Bucket, Prefix, Target);

        Assert.Equal("mine", await File.ReadAllTextAsync(Path.Combine(Outside, "victim")));
        Assert.Equal("file", await File.ReadAllTextAsync(Path.Combine(Target, "file")));
        Assert.Null(new FileInfo(Path.Combine(Target, "file")).LinkTarget);
    }

    private void PutLinkForAMoment()
    {
        try
        {
            Directory.CreateSymbolicLink(Folder, Outside);
        }
        catch (IOException)
        {
            // The download has made the folder again before.
            return;
        }

        File.Delete(Folder);
    }

    private void Swap()
    {
        Directory.Move(Folder, Path.Combine(Target, "moved"));
        Directory.CreateSymbolicLink(Folder, Outside);
    }
}
