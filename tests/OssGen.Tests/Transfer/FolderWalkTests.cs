using OssGen.TestSupport.Folders;
using OssGen.Transfer.Directories;

namespace OssGen.Tests.Transfer;

public sealed class FolderWalkTests : IDisposable
{
    private readonly TemporaryFolder _folder = new("ossgen-walk-");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_come_in_the_order_of_keys()
    {
        foreach (var name in new[] { "a-b", "a/b", "a/c/d", "a.txt", "z", "a0", "b/.hidden" })
        {
            Write(name);
        }

        Directory.CreateDirectory(_folder["empty"]);

        Assert.Equal(
            ["a-b", "a.txt", "a/b", "a/c/d", "a0", "b/.hidden", "z"], FolderWalk.Files(_folder.Path).Select(static file => file.Rest));
    }

    [Fact]
    public void Temporary_files_of_downloads_are_none_of_the_files()
    {
        Write(".ossgen-0123456789abcdef.tmp");
        Write(".ossgen-mine.tmp");

        Assert.Equal([".ossgen-mine.tmp"], FolderWalk.Files(_folder.Path).Select(static file => file.Rest));
    }

    [Fact]
    public void Links_to_folders_end_the_walk_and_links_to_files_are_files()
    {
        if (OperatingSystem.IsWindows())
        {
            // Making links needs a privilege there.
            return;
        }

        Write("real/file", "content");
        Directory.CreateSymbolicLink(Path.Join(_folder.Path, "real", "loop"), _folder.Path);
        File.CreateSymbolicLink(_folder["link"], Path.Join(_folder.Path, "real", "file"));

        var files = FolderWalk.Files(_folder.Path).ToList();

        Assert.Equal(["link", "real/file"], files.Select(static file => file.Rest));
        Assert.Equal([7, 7], files.Select(static file => file.State.Length));
        Assert.Equal(files[1].Path, files[0].Source);
    }

    [Fact]
    public void A_link_that_leads_nowhere_or_to_itself_is_a_file_that_fails()
    {
        if (OperatingSystem.IsWindows())
        {
            // Making links needs a privilege there.
            return;
        }

        File.CreateSymbolicLink(_folder["dangling"], "missing");
        File.CreateSymbolicLink(_folder["self"], "self");

        var files = FolderWalk.Files(_folder.Path).ToList();

        Assert.Equal(["dangling", "self"], files.Select(static file => file.Rest));
        Assert.All(files, static file => Assert.IsAssignableFrom<IOException>(file.Failure));
    }

    private void Write(string name, string text = "")
    {
        var path = _folder[name];
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
