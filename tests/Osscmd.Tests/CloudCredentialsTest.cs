namespace OssGen.Osscmd.Tests;

/// <summary>A command line without a configuration of osscmd, and profiles of Alibaba Cloud's other tools.</summary>
public abstract class CloudCredentialsTest(EmulatorFixture oss) : IClassFixture<EmulatorFixture>, IDisposable
{
    private protected const string CliProfile =
        """{"current":"a","profiles":[{"name":"a","mode":"AK","access_key_id":"ID","access_key_secret":"SECRET"}]}""";

    private protected const string SdkProfile = "[default]\ntype = access_key\naccess_key_id = ID\naccess_key_secret = SECRET\n";

    private protected CommandLine Line { get; } = new();

    private protected EmulatorFixture Oss { get; } = oss;

    public void Dispose()
    {
        Line.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected async Task SucceedsAsync()
    {
        var run = await Line.RunAsync("gs", $"--host={Oss.Host}");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    private protected async Task<string> FailsAsync(string reason)
    {
        var run = await Line.RunAsync("gs", $"--host={Oss.Host}");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        return run.Error;
    }

    private protected string Write(string name, string content)
    {
        var path = Path.Combine(Line.Home, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }
}
