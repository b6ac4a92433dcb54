using OssGen.Emulator;
using OssGen.Package.Tests.Building;
using OssGen.Package.Tests.Packing;
using OssGen.Package.Tests.Serving;

namespace OssGen.Package.Tests;

/// <summary>Projects in F# and Visual Basic that reference the package and call it.</summary>
[Collection(PackedCollection.Name)]
public sealed class OtherLanguageTests(PackedSite site)
{
    [Theory]
    [InlineData("FSharp", "hello, F#", "motto 1")]
    [InlineData("VisualBasic", "hello, Basic")]
    public async Task Builds_without_a_warning_and_runs_against_a_server(string project, string text, params string[] additional)
    {
        await using var emulator = await OssEmulator.StartAsync(new() { Handlers = new MottoService().Handlers });
        var consumer = Consumer.Create(site, project, "Extension/mottos.xml");

        var build = (await consumer.BuildAsync()).Succeeded();
        var run = (await consumer.RunAsync(emulator.Endpoint.ToString())).Succeeded();

        Assert.Empty(BuildMessage.In(build.Output));
        Assert.Equal(
            [
                "greetings/1 10", $"greetings/2 {text.Length}", "greetings/3 5", "greetings/4 6", "first 2", $"text/plain me {text}",
                "404 NoSuchKey", "hello, oss", .. additional,
            ],
            run.Lines);
    }
}
