using CsCheck;
using OssGen.Transfer.Directories;

namespace OssGen.Tests.Transfer;

/// <summary>Keys as paths: <see cref="KeyPrefix"/> and <see cref="PathRules"/>.</summary>
public sealed class DirectoryPathTests
{
    private static readonly Gen<string> Keys =
        Gen.OneOf("a", "b", "/", "..", ".", "\\", "C:", "NUL", "\0", " ", "é", "😀", "aux.txt", ":").Array[0, 9].Select(string.Concat);

    [Fact]
    public void Whatever_a_key_holds_its_path_is_below_the_folder()
    {
        var folder = Path.GetFullPath("target");
        Keys.Sample(key =>
        {
            if (PathRules.ProblemOf(key, OperatingSystem.IsWindows()) is null)
            {
                var path = PathRules.PathOf(folder, key);
                Assert.StartsWith(folder + Path.DirectorySeparatorChar, Path.GetFullPath(path), StringComparison.Ordinal);
                Assert.Equal(path, Path.GetFullPath(path));
                Assert.Equal(key, Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'));
            }
        });
    }

    [Fact]
    public void What_Windows_takes_has_no_separator_drive_or_device() => Keys.Sample(static key =>
    {
        if (PathRules.ProblemOf(key, onWindows: true) is null)
        {
            Assert.Equal(-1, key.AsSpan().IndexOfAny('\\', ':', '\0'));
            Assert.DoesNotContain(key.Split('/'), static name => name is "" or "." or ".." or "NUL" or "aux.txt" || name.EndsWith(' '));
            Assert.Null(PathRules.ProblemOf(key, onWindows: false));
        }
    });

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("..")]
    [InlineData("a/../../b")]
    [InlineData("a/./b")]
    [InlineData("a//b")]
    [InlineData("a/")]
    [InlineData("a\0b")]
    public void Refused_everywhere(string key)
    {
        Assert.NotNull(PathRules.ProblemOf(key, onWindows: false));
        Assert.NotNull(PathRules.ProblemOf(key, onWindows: true));
    }

    [Theory]
    [InlineData("C:/a")]
    [InlineData("..\\a")]
    [InlineData("a:stream")]
    [InlineData("dir/con")]
    [InlineData("NUL.tar.gz")]
    [InlineData("aux .txt")]
    [InlineData("lpt9")]
    [InlineData("COM¹")]
    [InlineData("CONIN$")]
    [InlineData("name.")]
    [InlineData("name /b")]
    [InlineData("what?")]
    [InlineData("a\tb")]
    public void Refused_on_Windows_alone(string key)
    {
        Assert.Null(PathRules.ProblemOf(key, onWindows: false));
        Assert.NotNull(PathRules.ProblemOf(key, onWindows: true));
    }

    [Theory]
    [InlineData("console/com/lpt10/.hidden/...a/b c")]
    [InlineData("nul-file")]
    [InlineData("日本/ü.txt")]
    public void Taken_everywhere(string key) => Assert.Null(PathRules.ProblemOf(key, onWindows: true));

    [Theory]
    [InlineData("", "")]
    [InlineData("up", "up/")]
    [InlineData("up/", "up/")]
    [InlineData("a/up", "a/up/")]
    public void A_folder_is_cut_whole_with_or_without_its_slash(string prefix, string cut) =>
        Assert.Equal(new KeyPrefix(cut, cut), KeyPrefix.OfFolder(prefix));

    [Theory]
    [InlineData("my", "", "mytest", "mytest")]
    [InlineData("mytest/a", "mytest/", "mytest/a_dir/b", "a_dir/b")]
    public void A_prefix_within_a_name_keeps_the_name(string prefix, string cut, string key, string rest)
    {
        var names = KeyPrefix.OfNames(prefix);

        Assert.Equal((prefix, cut, rest, key), (names.Listed, names.Cut, names.RestOf(key), names.KeyOf(rest)));
    }
}
