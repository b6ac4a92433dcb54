using System.Diagnostics;
using OssGen.Samples.Tests.Programs;
using OssGen.TestSupport.Folders;
using OssGen.TestSupport.Programs;

namespace OssGen.Samples.Tests.Extension;

public sealed class CheckSpecTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task The_spec_of_the_sample_passes_the_check()
    {
        var exit = await CheckAsync(Repository.PathOf("samples/Extension/cameras.xml"));

        exit.Succeeded();
    }

    [Fact]
    public async Task A_mistake_in_a_spec_fails_the_build_at_its_line()
    {
        using var folder = new TemporaryFolder();
        var spec = folder["cameras.xml"];
        await File.WriteAllTextAsync(
            spec, Repository.Text("samples/Extension/cameras.xml").Replace("type=\"Owner\"", "type=\"Ownr\"", StringComparison.Ordinal));
        var line = 1 + Array.FindIndex(await File.ReadAllLinesAsync(spec), static text => text.Contains("Ownr", StringComparison.Ordinal));

        var exit = await CheckAsync(spec);

        Assert.Equal(1, exit.Code);
        Assert.Contains($"cameras.xml({line},", exit.Output, StringComparison.Ordinal);
        Assert.Contains("error OSSGEN030", exit.Output, StringComparison.Ordinal);
    }

    private static Task<ProgramExit> CheckAsync(string spec)
    {
        var tool = Repository.PathOf($"tools/ossgen/{Sample.Output}/OssGen.Tool.dll");
        var start = ChildProcess.WithoutTestVariables(new ProcessStartInfo(
            DotnetHost.Path, ["msbuild", Repository.PathOf("samples/Extension"), "-t:CheckSpec", "-nologo", "-nodeReuse:false"]));

        // Variables of the environment are properties of MSBuild; on the command line, quotes and semicolons have a meaning.
        start.Environment["OssgenCommand"] = $"\"{DotnetHost.Path}\" \"{tool}\"";
        start.Environment["CheckedSpec"] = spec;
        return ChildProcess.RunAsync(start, Patience);
    }
}
