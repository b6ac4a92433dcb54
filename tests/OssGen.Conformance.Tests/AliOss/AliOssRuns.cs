using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using OssGen.Emulator;

namespace OssGen.Conformance.Tests.AliOss;

/// <summary>
/// Runs the Node script once per set-up and signature version, each against an emulator of its own, and keeps what each check said.
/// </summary>
public sealed class AliOssRuns : IAsyncLifetime
{
    private readonly ConcurrentDictionary<(string Setup, string Version), Lazy<Task<IReadOnlyDictionary<string, string?>>>> _runs = new();

    public Task InitializeAsync() => AliOssPackage.InstallAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>What each check of the run said: null when it held, otherwise the error.</summary>
    internal Task<IReadOnlyDictionary<string, string?>> ResultsAsync(string setup, string version) =>
        _runs.GetOrAdd((setup, version), static run => new(() => RunAsync(run.Setup, run.Version))).Value;

    private static async Task<IReadOnlyDictionary<string, string?>> RunAsync(string setup, string version)
    {
        const string Id = "ali-oss-id";
        const string Secret = "ali-oss-secret";
        await using var emulator = await OssEmulator.StartAsync(new OssEmulatorOptions { Accounts = [new OssAccount(Id, Secret)] });
        var output = await NodeProgram.RunAsync("node", ["run.mjs"], AliOssPackage.Folder, new Dictionary<string, string>
        {
            ["OSS_SETUP"] = setup,
            ["OSS_SIGN_VERSION"] = version,
            ["OSS_PORT"] = emulator.Endpoint.Port.ToString(CultureInfo.InvariantCulture),
            ["OSS_ACCESS_KEY_ID"] = Id,
            ["OSS_ACCESS_KEY_SECRET"] = Secret,
        });

        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(line => line.GetProperty("name").GetString()!, line => line.GetProperty("error").GetString());
    }
}
