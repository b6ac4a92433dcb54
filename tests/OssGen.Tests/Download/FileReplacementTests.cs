using OssGen.Files;
using OssGen.TestSupport.Folders;

namespace OssGen.Tests.Download;

[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class FileReplacementTests : IDisposable
{
    private readonly TemporaryFolder _folder = new("ossgen-replacement-");

    private string Target => _folder["target.bin"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_temporary_file_s_name_is_told_before_the_file_exists()
    {
        var existed = new List<bool>();

        using var file = FileReplacement.Begin(Target, Announcing(name => existed.Add(File.Exists(_folder[name]))));

        Assert.Equal([false], existed);
    }

    [Fact]
    public void A_name_that_is_taken_meanwhile_is_given_up_for_another_and_its_file_left_alone()
    {
        var told = new List<string>();

        using var file = FileReplacement.Begin(Target, Announcing(name =>
        {
            told.Add(name);
            if (told.Count < 3)
            {
                File.WriteAllText(_folder[name], "somebody else's");
            }
        }));

        Assert.Equal(3, told.Distinct().Count());
        Assert.All(told.Take(2), name => Assert.Equal("somebody else's", File.ReadAllText(_folder[name])));
    }

    [Fact]
    public void A_kept_content_is_reopened_by_its_name_and_put_in_place()
    {
        string? noted = null;
        using (var first = FileReplacement.Begin(Target, Announcing(name => noted = name)))
        {
            RandomAccess.Write(first.Handle, "12345"u8, 0);
            first.Keep();
        }

        using (var second = FileReplacement.Reopen(Target, noted!)!)
        {
            RandomAccess.Write(second.Handle, "67890"u8, 5);
            second.Commit();
        }

        Assert.Equal("1234567890", File.ReadAllText(Target));
        Assert.Equal([Target], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void A_content_that_is_gone_can_t_be_reopened() => Assert.Null(FileReplacement.Reopen(Target, ".ossgen-0123456789abcdef.tmp"));

    [Fact]
    public void A_content_that_another_run_is_writing_can_t_be_reopened()
    {
        string? noted = null;
        using var first = FileReplacement.Begin(Target, Announcing(name => noted = name));

        Assert.Throws<IOException>(() => FileReplacement.Reopen(Target, noted!));
    }

    [Fact]
    public void Without_overwriting_a_file_that_exists_stays()
    {
        File.WriteAllText(Target, "old");
        using (var file = FileReplacement.Begin(Target))
        {
            Assert.Throws<IOException>(() => file.Commit(overwrite: false));
        }

        Assert.Equal("old", File.ReadAllText(Target));
        Assert.Equal([Target], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Theory]
    [InlineData(0x1ED)]
    [InlineData(0x9ED)] // set-uid
    [InlineData(0x5ED)] // set-gid
    [InlineData(0x3ED)] // sticky
    [InlineData(0x1B6)]
    [InlineData(0x120)]
    public void The_new_file_has_the_old_one_s_permissions_and_none_of_its_special_bits(int mode)
    {
        File.WriteAllText(Target, "old");
        File.SetUnixFileMode(Target, (UnixFileMode)mode);

        using (var file = FileReplacement.Begin(Target))
        {
            file.Commit();
        }

        Assert.Equal((UnixFileMode)(mode & 0x1FF), File.GetUnixFileMode(Target));
    }

    [Fact]
    public void A_temporary_file_can_be_written_by_its_owner_alone_although_the_target_may_only_be_read()
    {
        File.WriteAllText(Target, "old");
        File.SetUnixFileMode(Target, UnixFileMode.UserRead | UnixFileMode.GroupRead);
        string? noted = null;

        using var file = FileReplacement.Begin(Target, Announcing(name => noted = name));

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder[noted!]));
    }

    [Fact]
    public void A_private_file_is_for_its_owner_alone_whatever_was_there()
    {
        File.WriteAllText(Target, "old");
        File.SetUnixFileMode(Target, (UnixFileMode)0x1FF);
        using (var file = FileReplacement.Begin(Target, new ReplacementOptions { IsPrivate = true }))
        {
            file.Commit();
        }

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Target));
    }

    [Fact]
    public void A_link_that_stands_where_a_kept_content_was_is_not_followed()
    {
        var victim = _folder["victim"];
        File.WriteAllText(victim, "victim");
        var name = TemporaryName.Next();
        File.CreateSymbolicLink(_folder[name], victim);

        var failure = Assert.Throws<IOException>(() => FileReplacement.Reopen(Target, name));

        Assert.Contains("a link", failure.Message, StringComparison.Ordinal);
        Assert.Equal("victim", File.ReadAllText(victim));
    }

    [Theory]
    [InlineData("file")]
    [InlineData("missing")]
    [InlineData("folder/../file")]
    public void A_link_stays_and_the_file_that_it_leads_to_is_replaced(string leadsTo)
    {
        var real = Directory.CreateDirectory(_folder["real"]).FullName;
        Directory.CreateDirectory(Path.Combine(real, "below", "folder"));
        File.WriteAllText(Path.Combine(real, "below", "file"), "old");
        Directory.CreateSymbolicLink(_folder["folder"], Path.Combine(real, "below"));
        File.CreateSymbolicLink(Path.Combine(real, "below", "first"), leadsTo);
        File.CreateSymbolicLink(Target, Path.Combine("folder", "first"));

        using (var file = FileReplacement.Begin(FileReplacement.FullPath(Target)))
        {
            file.Content.Write("new"u8);
            file.Commit();
        }

        Assert.Equal("folder/first", new FileInfo(Target).LinkTarget);
        Assert.Equal("new", File.ReadAllText(Target));
        Assert.Equal("new", File.ReadAllText(Path.Combine(real, "below", leadsTo == "missing" ? "missing" : "file")));
    }

    [Fact]
    public void Links_that_lead_in_a_circle_are_refused()
    {
        File.CreateSymbolicLink(Target, "other");
        File.CreateSymbolicLink(_folder["other"], Target);

        Assert.Contains("circle", Assert.Throws<IOException>(() => FileReplacement.FullPath(Target)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".ossgen-0123456789abcdef.tmp", true)]
    [InlineData("../.ossgen-0123456789abcdef.tmp", false)]
    [InlineData(".ossgen-0123456789abcde/.tmp", false)]
    [InlineData(".ossgen-0123456789ABCDEF.tmp", false)]
    [InlineData("important.txt", false)]
    [InlineData("", false)]
    public void Only_its_own_names_are_taken_for_temporary_files(string name, bool isOne) => Assert.Equal(isOne, TemporaryName.Is(name));

    private static ReplacementOptions Announcing(Action<string> announce) => new() { Length = 10, Announce = announce };
}
