using OssGen.Emulator;
using OssGen.Package.Tests.Building;
using OssGen.Package.Tests.Packing;
using OssGen.TestSupport.Programs;

namespace OssGen.Package.Tests.Telemetry;

/// <summary>One build and one run of the app, which several tests look at.</summary>
public sealed class WebAppRun(PackedSite site) : IAsyncLifetime
{
    internal const string AccessKeyId = "web-app-key-4c1d";
    internal const string AccessKeySecret = "web-app-hidden-7f3e";

    private ExportedTelemetry? _telemetry;

    internal ProgramExit? Build { get; private set; }

    internal ProgramExit? Run { get; private set; }

    /// <summary>The attribute that all measurements of requests to the server have.</summary>
    internal string PortTag { get; private set; } = "";

    internal ExportedTelemetry Telemetry => _telemetry!;

    public async Task InitializeAsync()
    {
        await using var emulator = await StartEmulatorAsync();
        var consumer = Consumer.Create(site, "WebApp");
        Build = (await consumer.BuildAsync()).Succeeded();
        Run = (await consumer.RunAsync(Settings(emulator))).Succeeded();
        PortTag = $"server.port={emulator.Endpoint.Port}";
        _telemetry = ExportedTelemetry.Of(consumer.Folder);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    internal static Task<OssEmulator> StartEmulatorAsync() =>
        OssEmulator.StartAsync(new() { Accounts = [new(AccessKeyId, AccessKeySecret, "oss-tester")] });

    internal static string[] Settings(OssEmulator emulator) =>
    [
        $"--Oss:Endpoint={emulator.Endpoint}",
        $"--Oss:Credentials:AccessKeyId={AccessKeyId}",
        $"--Oss:Credentials:AccessKeySecret={AccessKeySecret}",
    ];
}
