using System.Diagnostics;
using OssGen.TestSupport.Programs;

namespace OssGen.Package.Tests.Building;

/// <summary>Runs the dotnet host that runs the tests, as a user in a terminal would.</summary>
internal static class DotnetCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

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
        var start = ChildProcess.WithoutTestVariables(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder });
        var all = start.Environment;

        // Servers that outlive a build would hold its output open, and the files of packages that are about to go.
        all["MSBUILDDISABLENODEREUSE"] = "1";
        all["UseSharedCompilation"] = "false";
        all["DOTNET_NOLOGO"] = "1";
        all["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        all["DOTNET_CLI_UI_LANGUAGE"] = "en";
        foreach (var (name, value) in environment)
        {
            all[name] = value;
        }

        return start;
    }
}
