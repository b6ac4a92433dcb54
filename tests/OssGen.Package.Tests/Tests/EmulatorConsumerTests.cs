using OssGen.Package.Tests.Building;
using OssGen.Package.Tests.Packing;

namespace OssGen.Package.Tests;

/// <summary>Projects that use the emulator's package.</summary>
[Collection(PackedCollection.Name)]
public sealed class EmulatorConsumerTests(PackedSite site)
{
    [Fact]
    public async Task Runs_server_and_client_in_one_process()
    {
        var consumer = Consumer.Create(site, "EmulatorOnly");

        var build = (await consumer.BuildAsync()).Succeeded();
        var run = (await consumer.RunAsync()).Succeeded();

        Assert.Empty(BuildMessage.In(build.Output));
        Assert.Equal(["oss-emulator-consumer"], run.Lines);
        Assert.DoesNotContain(
            Directory.EnumerateFiles(Path.Combine(consumer.Folder, "out")).Select(Path.GetFileName),
            static file => file is "OssGen.Emulator.runtimeconfig.json" or "System.CommandLine.dll");
    }

    [Fact]
    public async Task Is_told_that_nobody_reads_its_spec()
    {
        var consumer = Consumer.Create(site, "EmulatorOnly", "Extension/mottos.xml");

        var build = await consumer.BuildAsync("-p:WithSpec=true");

        Assert.Equal(["OSSGEN204"], BuildMessage.In(build.Output).Select(static message => message.Id));
        Assert.Contains("dotnet add package OssGen", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serves_operations_whose_records_are_another_projects()
    {
        var consumer = Consumer.Create(site, "ServerSide", "Extension/mottos.xml");

        var build = (await consumer.BuildAsync()).Succeeded();
        var run = (await consumer.RunAsync()).Succeeded();

        Assert.Empty(BuildMessage.In(build.Output));
        Assert.Equal(["4", "Steady light oss-emulator"], run.Lines);
    }
}
