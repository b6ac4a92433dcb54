using OssGen.Emulator;
using OssGen.Package.Tests.Building;
using OssGen.Package.Tests.Packing;

namespace OssGen.Package.Tests;

/// <summary>
/// An ASP.NET Core app with the package of extensions: configuration from appsettings.json and the command line, a health check, and 300 MB
/// that are streamed up and down.
/// </summary>
[Collection(PackedCollection.Name)]
public sealed class WebAppConsumerTests(PackedSite site)
{
    private static readonly string[] s_expected =
        ["health 503", "health 200 Healthy", "put 314572800", "got 314572800", "memory below 150 MB"];

    [Fact]
    public async Task Streams_large_objects_in_little_memory()
    {
        await using var emulator = await OssEmulator.StartAsync();
        var consumer = Consumer.Create(site, "WebApp");

        var build = (await consumer.BuildAsync()).Succeeded();
        var run = (await consumer.RunAsync(Settings(emulator))).Succeeded();

        Assert.Empty(BuildMessage.In(build.Output));
        Assert.Equal(s_expected, run.Lines);
    }

    [NativeFact]
    public async Task Compiled_to_native_code_it_does_the_same()
    {
        await using var emulator = await OssEmulator.StartAsync();
        var consumer = Consumer.Create(site, "WebApp");

        var publish = (await consumer.DotnetAsync(
            "publish", "-p:TrimmerSingleWarn=false", "--use-current-runtime", "-o", "native")).Succeeded();
        var program = Path.Combine("native", OperatingSystem.IsWindows() ? "WebApp.exe" : "WebApp");
        var run = (await consumer.RunNativeAsync(program, Settings(emulator))).Succeeded();

        Assert.Empty(BuildMessage.In(publish.Output));
        Assert.Equal(s_expected, run.Lines);
    }

    [Fact]
    public async Task Does_not_start_with_an_unknown_setting()
    {
        await using var emulator = await OssEmulator.StartAsync();
        var consumer = Consumer.Create(site, "WebApp");
        (await consumer.BuildAsync()).Succeeded();

        var run = await consumer.RunAsync([.. Settings(emulator), "--Oss:Retry:Atempts=3"]);

        Assert.NotEqual(0, run.Code);
        Assert.Contains("'Atempts'", run.Error, StringComparison.Ordinal);
    }

    private static string[] Settings(OssEmulator emulator) =>
        [$"--Oss:Endpoint={emulator.Endpoint}", "--Oss:Credentials:AccessKeyId=id", "--Oss:Credentials:AccessKeySecret=secret"];
}
