namespace OssGen.Osscmd.Tests;

/// <summary>The question before a deletion, at a terminal.</summary>
public sealed class ConfirmationTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private CommandLine _line = null!;

    public async Task InitializeAsync()
    {
        _line = await fixture.ConfiguredAsync();
        await _line.RunAsync("cb", "oss://asked-about");
        await _line.RunAsync("mkdir", "oss://asked-about/folder");
    }

    public async Task DisposeAsync()
    {
        await _line.RunAsync("deletewholebucket", "oss://asked-about", "--force");
        _line.Dispose();
    }

    [Theory]
    [InlineData("y\n")]
    [InlineData("Y\n")]
    public async Task Y_deletes(string answer)
    {
        var run = await _line.RunAtTerminalAsync(answer, "deleteallobject", "oss://asked-about");

        Assert.Equal(new CommandRun(0, "delete_all_objects: Now 1 objects deleted\n", "DELETE all objects? Y/N, default is N: "), run);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("n\n")]
    [InlineData("yes\n")]
    [InlineData("")]
    public async Task Anything_else_deletes_nothing(string answer)
    {
        var run = await _line.RunAtTerminalAsync(answer, "deletewholebucket", "oss://asked-about");

        Assert.Equal(new CommandRun(255, "", "DELETE whole bucket? Y/N, default is N: quit.\n"), run);
        Assert.Contains("oss://asked-about/folder/ ", (await _line.RunAsync("ls", "oss://asked-about")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Force_asks_nothing()
    {
        var run = await _line.RunAtTerminalAsync("n\n", "deleteallobject", "oss://asked-about", "--force");

        Assert.Equal(new CommandRun(0, "delete_all_objects: Now 1 objects deleted\n", ""), run);
    }
}
