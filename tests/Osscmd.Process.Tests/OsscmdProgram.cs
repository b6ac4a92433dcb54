using System.Diagnostics;
using System.Reflection;
using OssGen.TestSupport.Programs;

namespace OssGen.Osscmd.Tests.Process;

/// <summary>
/// The program under test: the one that was built with the tests, or the one that the environment variable OSSCMD_PROGRAM names, such as a
/// published native binary.
/// </summary>
internal static class OsscmdProgram
{
    private const string Variable = "OSSCMD_PROGRAM";

    /// <summary>What runs commands on a terminal (util-linux).</summary>
    internal const string TerminalMaker = "/usr/bin/script";

    internal static ProcessStartInfo OnTerminal(IEnumerable<string> arguments)
    {
        var start = StartInfo(arguments);
        var command = string.Join(
            ' ', start.ArgumentList.Prepend(start.FileName).Select(word => $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'"));
        start.FileName = TerminalMaker;
        start.ArgumentList.Clear();
        foreach (var argument in (string[])["--quiet", "--return", "--command", command, "/dev/null"])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["TERM"] = "xterm";
        return start;
    }

    /// <summary>A script of bash in which <c>osscmd</c> is the program.</summary>
    internal static ProcessStartInfo InShell(string script)
    {
        var start = StartInfo([]);
        start.ArgumentList.Insert(0, start.FileName);
        var words = string.Join(' ', start.ArgumentList.Select(word => $"'{word}'"));
        start.FileName = "/bin/bash";
        start.ArgumentList.Clear();
        foreach (var argument in (string[])["--norc", "-c", $"osscmd() {{ {words} \"$@\"; }}\n{script}"])
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    internal static ProcessStartInfo StartInfo(IEnumerable<string> arguments)
    {
        var start = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? Named(named) : Built();
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.RedirectStandardInput = true;
        return start;
    }

    private static ProcessStartInfo Named(string path) =>
        File.Exists(path) ? new ProcessStartInfo(Path.GetFullPath(path)) : throw new InvalidOperationException(
            $"{Variable} names {path}, which isn't there. Name the program's full path.");

    private static ProcessStartInfo Built()
    {
        var folder = typeof(OsscmdProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key
            == "OsscmdFolder").Value!;
        var start = new ProcessStartInfo(DotnetHost.Path);
        start.ArgumentList.Add(Path.GetFullPath(Path.Combine(folder, "osscmd.dll")));
        return start;
    }
}
