using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using OssGen.Emulator;
using OssGen.TestSupport.Programs;

namespace OssGen.Conformance.Tests.GoSdk;

/// <summary>
/// The official Go client of the system's packages against the emulator. It sends spaces as plus signs, unlike newer clients.
/// </summary>
public sealed class GoSdkTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    [GoFact]
    public async Task Every_check_of_the_Go_program_holds()
    {
        const string Id = "go-id";
        const string Secret = "go-secret";
        await using var emulator = await OssEmulator.StartAsync(new OssEmulatorOptions { Accounts = [new OssAccount(Id, Secret)] });
        var start = new ProcessStartInfo("go", ["run", "."])
        {
            WorkingDirectory = Path.Combine(AppContext.BaseDirectory, "GoSdk"),
            Environment =
            {
                ["GO111MODULE"] = "off",
                ["GOPATH"] = GoFactAttribute.Packages,
                ["OSS_ENDPOINT"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{emulator.Endpoint.Port}"),
                ["OSS_ACCESS_KEY_ID"] = Id,
                ["OSS_ACCESS_KEY_SECRET"] = Secret,
            },
        };

        var exit = await ChildProcess.RunAsync(start, Patience);

        Assert.True(exit.Code == 0, exit.Error);
        var results = exit.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToLookup(line => line.GetProperty("error").GetString() is null, line => line.ToString());
        Assert.Empty(results[false]);
        Assert.NotEmpty(results[true]);
    }
}
