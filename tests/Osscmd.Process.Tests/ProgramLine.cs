using System.Diagnostics;
using OssGen.TestSupport.Folders;
using OssGen.TestSupport.Programs;

namespace OssGen.Osscmd.Tests.Process;

/// <summary>
/// A command line on which the program runs as a process, with a home folder, a working folder and an environment of its own.
/// </summary>
internal sealed class ProgramLine : IDisposable
{
    private readonly TemporaryFolder _root = new("osscmd-process-");
    private readonly Dictionary<string, string> _variables = [];

    internal ProgramLine()
    {
        Directory.CreateDirectory(_root["home"]);
        Directory.CreateDirectory(_root["work"]);
    }

    internal string Home => _root["home"];

    /// <summary>Where the program runs: relative names of files mean this folder.</summary>
    internal string Folder => _root["work"];

    internal string ConfigFile => Path.Combine(Home, ".osscredentials");

    /// <summary>Sets an environment variable for the runs to come.</summary>
    internal string this[string variable]
    {
        set => _variables[variable] = value;
    }

    /// <summary>The full path of a file in the working folder.</summary>
    internal string PathOf(string name) => Path.GetFullPath(Path.Combine(Folder, name));

    /// <summary>Stores credentials as <c>osscmd config</c> does.</summary>
    internal void Configure(string id, string key, string host) =>
        File.WriteAllText(ConfigFile, $"[OSSCredentials]\nhost = {host}\naccessid = {id}\naccesskey = {key}\n\n");

    /// <summary>Runs the program to its end; its input is empty.</summary>
    internal Task<ProgramRun> RunAsync(params string[] arguments) => RunWithInputAsync("", arguments);

    /// <summary>Runs the program to its end with a text piped into it.</summary>
    internal async Task<ProgramRun> RunWithInputAsync(string input, params string[] arguments)
    {
        await using var program = Start(arguments);
        await program.EndInputAsync(input);
        return await program.EndAsync();
    }

    /// <summary>Starts the program; its input stays open.</summary>
    internal RunningProgram Start(params string[] arguments) => Start(OsscmdProgram.StartInfo(arguments));

    /// <summary>Runs the program to its end on a terminal of its own, where output and errors come together; Linux only.</summary>
    internal async Task<ProgramRun> RunOnTerminalAsync(params string[] arguments)
    {
        await using var program = Start(OsscmdProgram.OnTerminal(arguments));
        return await program.EndAsync();
    }

    /// <summary>Runs a script of bash to its end, in which <c>osscmd</c> is the program.</summary>
    internal async Task<ProgramRun> RunInShellAsync(string script)
    {
        await using var shell = Start(OsscmdProgram.InShell(script));
        await shell.EndInputAsync();
        return await shell.EndAsync();
    }

    private RunningProgram Start(ProcessStartInfo start)
    {
        ChildProcess.WithoutTestVariables(start).WorkingDirectory = Folder;
        start.Environment["HOME"] = start.Environment["USERPROFILE"] = Home;
        foreach (var (name, value) in _variables)
        {
            start.Environment[name] = value;
        }

        return new RunningProgram(start);
    }

    public void Dispose() => _root.Dispose();
}
