namespace OssGen.Osscmd.Tests.Process;

/// <summary>What help says of commands that the manual warns of.</summary>
public sealed class CautionTests : IDisposable
{
    private readonly ProgramLine _line = new();

    public void Dispose() => _line.Dispose();

    [Theory]
    [InlineData("deletewholebucket", "Very dangerous")]
    [InlineData("deleteallobject", "Dangerous")]
    [InlineData("uploadfromdir", "with many files it becomes large")]
    [InlineData("cat", "Not meant for large objects")]
    [InlineData("upload", "ot recommended")]
    [InlineData("uploadpartfromfile", "ot recommended")]
    [InlineData("uploadpartfromstring", "ot recommended")]
    public async Task Help_warns_as_the_manual_does(string command, string caution)
    {
        var run = await _line.RunAsync("help", command);

        // The help is wrapped to the terminal's width.
        Assert.Contains(
            caution,
            string.Join(' ', run.Succeeded().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }
}
