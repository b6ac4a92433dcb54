namespace OssGen.Osscmd.Tests;

/// <summary>Command lines that are wrong, and what they are told.</summary>
public sealed class UsageTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task No_arguments_give_the_list_of_commands_and_1()
    {
        var run = await _line.RunAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("osscmd:\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_gives_the_list_of_commands_and_0()
    {
        var run = await _line.RunAsync("help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("getallbucket, gs", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("help", "mb")]
    [InlineData("createbucket", "--help")]
    [InlineData("cb", "-h")]
    public async Task A_command_is_explained_by_any_of_its_names(params string[] arguments)
    {
        var run = await _line.RunAsync(arguments);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("--acl <acl>", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unsupported command : gsx. Did you mean gs? See: osscmd help", "gsx")]
    [InlineData(
        "There is no option --markr. Did you mean --marker? A name that begins with - goes behind --, or is written ./--markr.",
        "ls", "oss://b", "--markr=x")]
    [InlineData("gs has no option --acl. See: osscmd help gs", "gs", "--acl=private")]
    [InlineData(
        "getacl doesn't know what to do with 'Settings'. Put quotes around names with spaces. See: osscmd help getacl",
        "getacl", "oss://Documents", "Settings")]
    [InlineData("mkdir parameter b/d invalid, must be start with oss://", "mkdir", "b/d", "--id=A", "--key=B")]
    [InlineData("object name SHOULD NOT begin with /", "rm", "oss://b//x", "--id=A", "--key=B")]
    [InlineData("Object should not be empty! Please input oss://bucket/object", "cat", "oss://b", "--id=A", "--key=B")]
    [InlineData("Bucket should not be empty! Please input oss://bucket", "db", "oss://", "--id=A", "--key=B")]
    [InlineData(
        "acl invalid, SHOULD be one of ['private', 'public-read', 'public-read-write']", "setacl", "oss://b", "--acl=mine", "--id=A",
        "--key=B")]
    [InlineData("--host takes host, host:port or an http(s) URL, not 'ftp://h'.", "gs", "--host=ftp://h", "--id=A", "--key=B")]
    public async Task Wrong_usage_ends_with_1_and_says_how_to_mend_it(string message, params string[] arguments)
    {
        var run = await _line.RunAsync(arguments);

        Assert.Equal(message + "\n", run.Error);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public async Task Version_is_the_package_s()
    {
        var run = await _line.RunAsync("--version");

        Assert.StartsWith(OssClient.Version, run.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
    }
}
