namespace OssGen.Samples.Tests.Programs;

public sealed class ConsoleSampleTests
{
    [Fact]
    public async Task The_quickstart_goes_through_without_a_surprise()
    {
        var exit = (await Sample.RunAsync("Quickstart", new Dictionary<string, string>())).Succeeded();

        Assert.DoesNotContain("UNEXPECTED", exit.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Operations_of_an_own_spec_are_called_and_served()
    {
        var exit = (await Sample.RunAsync("Extension", new Dictionary<string, string>())).Succeeded();

        Assert.Contains(exit.Lines, static line => line.StartsWith("ListCameras       roof       disabled", StringComparison.Ordinal));
        Assert.Contains(exit.Lines, static line => line.EndsWith("2 cameras begin with \"ga\"", StringComparison.Ordinal));
    }
}
