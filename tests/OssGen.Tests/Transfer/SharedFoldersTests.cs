using OssGen.TestSupport.Folders;
using OssGen.Transfer.Directories;

namespace OssGen.Tests.Transfer;

/// <summary>Files of one folder that are written concurrently use one handle of it, on systems that hold folders open.</summary>
public sealed class SharedFoldersTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly AnchoredFolder _root;
    private readonly SharedFolders _shared;

    public SharedFoldersTests()
    {
        _root = AnchoredFolder.Open(_folder.Path);
        _shared = new SharedFolders(_root);
    }

    public void Dispose()
    {
        _root.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_missing_folder_is_created()
    {
        using var folder = _shared.Enter(_folder["a/b/file"]);

        Assert.True(Directory.Exists(_folder["a/b"]));
    }

    [Fact]
    public void Concurrent_files_share_the_folder()
    {
        using var one = _shared.Enter(_folder["a/one"]);
        using var two = _shared.Enter(_folder["a/two"]);

        Assert.Equal(OperatingSystem.IsLinux(), ReferenceEquals(one, two));
    }

    [Fact]
    public void A_file_may_be_written_while_another_one_of_the_folder_is_done()
    {
        var one = _shared.Enter(_folder["a/one"]);
        using var two = _shared.Enter(_folder["a/two"]);
        _shared.Leave(_folder["a/one"], one, isWritten: true);

        File.WriteAllText(Path.Join(two.Path, "two"), "two");

        Assert.Equal("two", File.ReadAllText(_folder["a/two"]));
    }

    [Fact]
    public void The_last_file_closes_the_folder()
    {
        var one = _shared.Enter(_folder["a/one"]);
        _shared.Leave(_folder["a/one"], one, isWritten: true);

        using var again = _shared.Enter(_folder["a/one"]);

        Assert.NotSame(one, again);
    }

    [Fact]
    public void A_folder_that_was_removed_is_created_for_the_next_file()
    {
        var one = _shared.Enter(_folder["a/one"]);
        Directory.Delete(_folder["a"]);
        _shared.Leave(_folder["a/one"], one, isWritten: false);

        using var again = _shared.Enter(_folder["a/one"]);

        Assert.True(Directory.Exists(_folder["a"]));
    }
}
