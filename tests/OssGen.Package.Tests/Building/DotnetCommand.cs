using System.Diagnostics;
using OssGen.TestSupport.Programs;

namespace OssGen.Package.Tests.Building;

/// <summary>Runs the dotnet host that runs the tests, as a user in a terminal would.</summary>
internal static class DotnetCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    // The test platform's own settings, which would make a build use its tasks.
    private static readonly string[] NotForChildren = ["MSBUILD", "VSTEST", "TESTINGPLATFORM", "COVERLET", "DOTNET_HOST_PATH"];

    public static Task<ProgramExit> DotnetAsync(
        string folder, IReadOnlyDictionary<string, string> environment, params IEnumerable<string> arguments)
        => RunAsync(DotnetHost.Path, folder, environment, arguments);

    public static Task<ProgramExit> RunAsync(
        string program, string folder, IReadOnlyDictionary<string, string> environment, params IEnumerable<string> arguments)
        => ChildProcess.RunAsync(Prepare(program, folder, environment, arguments), Patience);

    /// <summary>Starts a command of dotnet that runs until it is ended.</summary>
    public static ChildProcess Start(
        string folder, IReadOnlyDictionary<string, string> environment, params IEnumerable<string> arguments)
        => ChildProcess.Start(Prepare(DotnetHost.Path, folder, environment, arguments), Patience);

    private static ProcessStartInfo Prepare(
        string program, string folder, IReadOnlyDictionary<string, string> environment, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder };
        Prepare(start.Environment, environment);
        return start;
    }

    private static void Prepare(IDictionary<string, string?> all, IReadOnlyDictionary<string, string> own)
    {
        foreach (var name in all.Keys.Where(name => NotForChildren.Any(
            prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
            .ToList())
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
}
