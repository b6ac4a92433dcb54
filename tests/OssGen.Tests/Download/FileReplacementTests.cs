namespace OssGen.Tests.Download;

public sealed class FileReplacementTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ossgen-replacement-").FullName;

    private string Target => Path.Combine(_folder, "target.bin");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_temporary_file_s_name_is_told_before_the_file_exists()
    {
        var existed = new List<bool>();

        using var file = FileReplacement.Begin(Target, 10, name => existed.Add(File.Exists(Path.Combine(_folder, name))));

        Assert.Equal([false], existed);
    }

    [Fact]
    public void A_name_that_is_taken_meanwhile_is_given_up_for_another_and_its_file_left_alone()
    {
        var told = new List<string>();

        using var file = FileReplacement.Begin(Target, 10, name =>
        {
            told.Add(name);
            if (told.Count < 3)
            {
                File.WriteAllText(Path.Combine(_folder, name), "somebody else's");
            }
        });

        Assert.Equal(3, told.Distinct().Count());
        Assert.All(told.Take(2), name => Assert.Equal("somebody else's", File.ReadAllText(Path.Combine(_folder, name))));
    }

    [Fact]
    public void A_kept_content_is_reopened_by_its_name_and_put_in_place()
    {
        string? noted = null;
        using (var first = FileReplacement.Begin(Target, 10, name => noted = name))
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
        Assert.Equal([Target], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void A_content_that_is_gone_can_t_be_reopened() => Assert.Null(FileReplacement.Reopen(Target, ".ossgen-0123456789abcdef.tmp"));

    [Fact]
    public void A_content_that_another_run_is_writing_can_t_be_reopened()
    {
        string? noted = null;
        using var first = FileReplacement.Begin(Target, 10, name => noted = name);

        Assert.Throws<IOException>(() => FileReplacement.Reopen(Target, noted!));
    }

    [Fact]
    public void Without_overwriting_a_file_that_exists_stays()
    {
        File.WriteAllText(Target, "old");
        using (var file = FileReplacement.Begin(Target, 10))
        {
            Assert.Throws<IOException>(() => file.Commit(overwrite: false));
        }

        Assert.Equal("old", File.ReadAllText(Target));
        Assert.Equal([Target], Directory.GetFileSystemEntries(_folder));
    }

    [Theory]
    [InlineData(".ossgen-0123456789abcdef.tmp", true)]
    [InlineData("../.ossgen-0123456789abcdef.tmp", false)]
    [InlineData(".ossgen-0123456789abcde/.tmp", false)]
    [InlineData(".ossgen-0123456789ABCDEF.tmp", false)]
    [InlineData("important.txt", false)]
    [InlineData("", false)]
    public void Only_its_own_names_are_taken_for_temporary_files(string name, bool isOne) => Assert.Equal(isOne, FileReplacement.IsTemporaryName(name));
}
