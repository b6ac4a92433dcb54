using System.Text.Json;
using OssGen.Emulator;
using OssGen.Package.Tests.Building;
using OssGen.Package.Tests.Packing;

namespace OssGen.Package.Tests;

/// <summary>A project that references the package and calls it.</summary>
[Collection(PackedCollection.Name)]
public sealed class PlainConsumerTests(PackedSite site)
{
    [Fact]
    public async Task Builds_without_a_warning_and_runs_against_a_server()
    {
        await using var emulator = await OssEmulator.StartAsync();
        var consumer = Consumer.Create(site, "Plain");

        var build = (await consumer.BuildAsync()).Succeeded();
        var run = (await consumer.RunAsync(emulator.Endpoint.ToString())).Succeeded();

        Assert.Empty(BuildMessage.In(build.Output));
        Assert.Equal(["greetings/1 10", "hello, oss", site.Version], run.Lines);
    }

    [Fact]
    public async Task Is_warned_by_the_packages_analyzers()
    {
        var consumer = Consumer.Create(site, "Plain");
        await File.AppendAllTextAsync(
            Path.Combine(consumer.Folder, "Program.cs"), "await client.PutObjectAsync(\"Not_a_bucket\", \"key\", \"content\");\n");

        var build = (await consumer.BuildAsync()).Succeeded();

        var warning = Assert.Single(BuildMessage.In(build.Output));
        Assert.Equal(("Program.cs", "OSSGEN101"), (warning.File, warning.Id));
    }

    [Fact]
    public async Task Hands_the_generator_no_file_while_it_has_no_spec_of_its_own()
    {
        var consumer = Consumer.Create(site, "Plain");
        (await consumer.DotnetAsync("restore")).Succeeded();

        var items = (await consumer.DotnetAsync("msbuild", "-getItem:AdditionalFiles")).Succeeded();

        using var json = JsonDocument.Parse(items.Output);
        Assert.Equal(0, json.RootElement.GetProperty("Items").GetProperty("AdditionalFiles").GetArrayLength());
    }
}
