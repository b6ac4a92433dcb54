using OssGen.Emulator;
using OssGen.Package.Tests.Building;
using OssGen.Package.Tests.Packing;
using OssGen.Package.Tests.Serving;

namespace OssGen.Package.Tests;

/// <summary>
/// A project for net8.0 that is compiled to native code by the compiler of .NET 8: operations of the package and of its own, a client from
/// a configuration, transfers and encryption.
/// </summary>
[Collection(PackedCollection.Name)]
public sealed class Net8NativeConsumerTests(PackedSite site)
{
    [NativeFact]
    public async Task Publishes_without_a_warning_and_runs_against_a_server()
    {
        await using var emulator = await OssEmulator.StartAsync(new() { Handlers = new MottoService().Handlers });
        var consumer = Consumer.Create(site, "Net8Native", "Extension/mottos.xml");

        var publish = (await consumer.PublishNativeAsync()).Succeeded();
        var run = (await consumer.RunNativeAsync(emulator.Endpoint.ToString())).Succeeded();

        Assert.Empty(BuildMessage.In(publish.Output));
        Assert.Equal(
            [
                "on .NET 8, native", "greetings/1 10", "404 NoSuchKey", "Slow & steady", "same content", "hello, key",
            ],
            run.Lines);
    }
}
