using OssGen.Credentials.Sources;

namespace OssGen.Tests.Credentials.Sources;

public sealed class CommandLineTextTests
{
    [Theory]
    [InlineData("a  b\tc", "a|b|c")]
    [InlineData("'a b' \"c d\"e ''", "a b|c de|")]
    [InlineData(@"a\ b ""c\""d\n"" 'e\f'", @"a b|c""d\n|e\f")]
    [InlineData("", "")]
    public void Splits_at_white_space_outside_of_quotation_marks(string command, string words) =>
        Assert.Equal(words.Length == 0 ? [] : words.Split('|'), CommandLineText.Split(command, hasBackslashPaths: false)!);

    [Fact]
    public void Keeps_the_backslashes_of_paths_on_Windows() => Assert.Equal(
        [@"C:\Program Files\tool.exe", @"C:\x"], CommandLineText.Split(@"""C:\Program Files\tool.exe"" C:\x", hasBackslashPaths: true)!);

    [Theory]
    [InlineData("'a")]
    [InlineData("a \"b")]
    public void Refuses_a_quotation_mark_that_is_not_closed(string command) =>
        Assert.Null(CommandLineText.Split(command, hasBackslashPaths: false));
}
