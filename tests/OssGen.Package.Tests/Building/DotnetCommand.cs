using System.Diagnostics;
using System.Runtime.InteropServices;

namespace OssGen.Package.Tests.Building;

/// <summary>Runs the dotnet host that runs the tests, as a user in a terminal would.</summary>
internal static class DotnetCommand
{
    // Only so that a command that hangs fails its test instead of the whole run.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    // The test platform's own settings, which would make a build use its tasks.
    private static readonly string[] NotForChildren = ["MSBUILD", "VSTEST", "TESTINGPLATFORM", "COVERLET", "DOTNET_HOST_PATH"];

    public static Task<ProgramExit> DotnetAsync(string folder, IReadOnlyDictionary<string, string> environment, params IEnumerable<string> arguments)
        => RunAsync(DotnetHost(), folder, environment, arguments);

    public static async Task<ProgramExit> RunAsync(string program, string folder, IReadOnlyDictionary<string, string> environment, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        Prepare(start.Environment, environment);
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            var output = await process.StandardOutput.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return new ProgramExit(process.ExitCode, output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', start.ArgumentList)} did not end within {Patience}.");
        }
    }

    private static void Prepare(IDictionary<string, string?> all, IReadOnlyDictionary<string, string> own)
    {
        foreach (var name in all.Keys.Where(name => NotForChildren.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))).ToList())
        {
            all.Remove(name);
        }

        // Servers that outlive a build would hold its output open, and the files of packages that are about to go.
        all["MSBUILDDISABLENODEREUSE"] = "1";
        all["UseSharedCompilation"] = "false";
        all["DOTNET_NOLOGO"] = "1";
        all["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        all["DOTNET_CLI_UI_LANGUAGE"] = "en";
        foreach (var (name, value) in own)
        {
            all[name] = value;
        }
    }

    // The runtime lies in <dotnet>/shared/Microsoft.NETCore.App/<version>/.
    private static string DotnetHost()
    {
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        return Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
    }
}
