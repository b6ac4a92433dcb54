using Microsoft.Extensions.Time.Testing;
using OssGen.Emulator;
using OssGen.TestSupport.Values;

namespace OssGen.Osscmd.Tests;

/// <summary>An emulator whose clock stands at the manual's day, and command lines that know it.</summary>
public sealed class EmulatorFixture : IAsyncLifetime
{
    private OssEmulator _emulator = null!;

    internal string Host => _emulator.Endpoint.Authority;

    public async Task InitializeAsync() => _emulator = await OssEmulator.StartAsync(new OssEmulatorOptions
    {
        Accounts = [new("ID", "SECRET", "oss-tester"), new("OTHER", "SECRET", "other"), new("NOBODY", "SECRET", "nobody")],
        TimeProvider = new FakeTimeProvider(ManualDay.Start),
    });

    /// <summary>A configured command line: the requests' clock is corrected by the emulator's, so the signatures hold.</summary>
    internal async Task<CommandLine> ConfiguredAsync(string id = "ID")
    {
        var line = new CommandLine();
        await line.RunAsync("config", $"--id={id}", "--key=SECRET", $"--host={Host}");
        return line;
    }

    /// <summary>A client that arranges and checks.</summary>
    internal OssClient Client() =>
        new(new() { Endpoint = _emulator.Endpoint.ToString(), Credentials = new OssCredentials("ID", "SECRET") });

    public async Task DisposeAsync() => await _emulator.DisposeAsync();
}
