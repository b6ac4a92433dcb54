using System.Text;
using OssGen.Osscmd.Streams;
using OssGen.TestSupport.Folders;

namespace OssGen.Osscmd.Tests;

/// <summary>Runs the program in this process, with a home folder and an environment of its own.</summary>
internal sealed class CommandLine : IDisposable
{
    private readonly TemporaryFolder _home = new("osscmd-tests-");
    private readonly Dictionary<string, string> _variables = [];

    internal string Home => _home.Path;

    internal string ConfigFile => Path.Combine(Home, ".osscredentials");

    internal string this[string variable]
    {
        set => _variables[variable] = value;
    }

    internal Task<CommandRun> RunAsync(params string[] arguments) => RunWithInputAsync(TextReader.Null, arguments);

    /// <summary>Runs the program with a text piped into it.</summary>
    internal Task<CommandRun> RunWithInputAsync(TextReader input, params string[] arguments) =>
        RunAsync((output, error) => new Terminal(output, error, input), arguments);

    /// <summary>Runs the program with somebody at a terminal who types an answer.</summary>
    internal Task<CommandRun> RunAtTerminalAsync(string answer, params string[] arguments) =>
        RunAsync((output, error) => new Terminal(output, error, new StringReader(answer)) { IsInputRedirected = false }, arguments);

    /// <summary>Runs the program where one or both of its streams are a terminal.</summary>
    internal Task<CommandRun> RunShownAsync(bool output, bool error, params string[] arguments) => RunAsync(
        (outputStream, errorStream) => new Terminal(
            outputStream, errorStream, TextReader.Null, isOutputRedirected: !output, isErrorRedirected: !error),
        arguments);

    /// <summary>Runs the program with streams of the test's own.</summary>
    internal Task<CommandRun> RunIntoAsync(Stream? output, Stream? error, params string[] arguments) =>
        RunAsync((ownOutput, ownError) => new Terminal(output ?? ownOutput, error ?? ownError, TextReader.Null), arguments);

    public void Dispose() => _home.Dispose();

    private async Task<CommandRun> RunAsync(Func<Stream, Stream, Terminal> terminalOf, string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        int exitCode;
        using (var terminal = terminalOf(output, error))
        {
            exitCode = await Application.RunAsync(arguments, terminal, new ProcessEnvironment(_variables.GetValueOrDefault, Home));
        }

        return new CommandRun(exitCode, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }
}
