using OssGen.Emulator;
using OssGen.Package.Tests.Building;
using OssGen.Package.Tests.Packing;
using OssGen.Package.Tests.Serving;

namespace OssGen.Package.Tests;

/// <summary>A project with a spec of its own, whose warnings are errors and whose documentation is generated.</summary>
[Collection(PackedCollection.Name)]
public sealed class ExtensionConsumerTests(PackedSite site)
{
    private static readonly string[] Expected = [.. new[] { "V4", "V1" }.SelectMany(static version => new[]
    {
        $"{version} object content",
        $"{version} mottos 1 to 3",
        $"{version} motto Slow & steady, light, nobody",
        $"{version} motto Second, other, Ada",
        $"{version} motto Third, other, Ada",
        $"{version} pages 2",
        $"{version} presigned True",
        $"{version} error NoSuchBucket",
    })];

    [Fact]
    public async Task Calls_its_operations_like_the_packages_own()
    {
        await using var emulator = await OssEmulator.StartAsync(new() { Handlers = new MottoService().Handlers });
        var consumer = Consumer.Create(site, "Extension");

        var build = (await consumer.BuildAsync()).Succeeded();
        var run = (await consumer.RunAsync(emulator.Endpoint.ToString(), "jit")).Succeeded();

        Assert.Empty(BuildMessage.In(build.Output));
        Assert.Equal(Expected, run.Lines);
        Assert.Contains(
            "Sets a motto of a bucket.",
            await File.ReadAllTextAsync(Path.Combine(consumer.Folder, "out", "Extension.xml")), StringComparison.Ordinal);
    }

    [NativeFact]
    public async Task Compiled_to_native_code_it_does_the_same()
    {
        await using var emulator = await OssEmulator.StartAsync(new() { Handlers = new MottoService().Handlers });
        var consumer = Consumer.Create(site, "Extension");

        var publish = (await consumer.PublishNativeAsync("-p:PublishAot=true")).Succeeded();
        var run = (await consumer.RunNativeAsync(emulator.Endpoint.ToString(), "native")).Succeeded();

        Assert.Empty(BuildMessage.In(publish.Output));
        Assert.Equal(Expected, run.Lines);
        Assert.False(File.Exists(Path.Combine(consumer.Folder, "native", "OssGen.dll")));
    }

    [Theory]
    [InlineData("-p:CompilerApiVersion=roslyn4.11", "OSSGEN201", "Install the .NET 10 SDK")]
    [InlineData("-p:LangVersion=11", "OSSGEN202", "LangVersion is 11")]
    public async Task Is_told_what_its_compiler_lacks(string setting, string id, string remedy)
    {
        var consumer = Consumer.Create(site, "Extension");
        (await consumer.DotnetAsync("restore")).Succeeded();

        var check = await consumer.DotnetAsync("msbuild", "-t:CheckOssSpecs", setting);

        Assert.Equal([id], BuildMessage.In(check.Output).Select(static message => message.Id));
        Assert.Contains(remedy, check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gets_the_schema_beside_its_project()
    {
        var consumer = Consumer.Create(site, "Extension");
        (await consumer.DotnetAsync("restore")).Succeeded();

        (await consumer.DotnetAsync("msbuild", "-t:CopyOssSpecSchema")).Succeeded();

        Assert.True(File.Exists(Path.Combine(consumer.Folder, "ossgen-spec.xsd")));
    }
}
