namespace OssGen.Osscmd.Tests.Process;

/// <summary>Progress: on the error stream, on a terminal, and only if it is wanted.</summary>
public sealed class ProgressTests : ProcessTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Client.PutBucketAsync("mybucket");
        await File.WriteAllTextAsync(Line.PathOf("localfile"), "hello, oss");
    }

    [TerminalFact]
    public async Task A_bar_is_shown_on_a_terminal()
    {
        var shown = (await Line.RunOnTerminalAsync("put", "localfile", "oss://mybucket/[x]")).Succeeded();

        Assert.Contains("100%", shown, StringComparison.Ordinal);
        Assert.Contains("[x]", shown, StringComparison.Ordinal);
        Assert.Contains("Object abstract path is: oss://mybucket/[x]\r\n", shown, StringComparison.Ordinal);
    }

    [TerminalFact]
    public async Task No_progress_shows_none()
    {
        var shown = (await Line.RunOnTerminalAsync("put", "localfile", "oss://mybucket/object", "--no-progress")).Succeeded();

        Assert.DoesNotContain("%", shown, StringComparison.Ordinal);
        Assert.Contains("Object URL is: ", shown, StringComparison.Ordinal);
    }
}
