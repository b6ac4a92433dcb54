using System.Text;

namespace OssGen.Osscmd.Tests;

/// <summary>Runs the program in this process, with a home folder and an environment of its own.</summary>
internal sealed class CommandLine : IDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("osscmd-tests-");
    private readonly Dictionary<string, string> _variables = [];

    internal string Home => _home.FullName;

    internal string ConfigFile => Path.Combine(Home, ".osscredentials");

    internal string this[string variable]
    {
        set => _variables[variable] = value;
    }

    internal Task<CommandRun> RunAsync(params string[] arguments) => RunAsync(TextReader.Null, isInputRedirected: true, arguments);

    /// <summary>Runs the program with somebody at a terminal who types an answer.</summary>
    internal Task<CommandRun> RunAtTerminalAsync(string answer, params string[] arguments) => RunAsync(new StringReader(answer), isInputRedirected: false, arguments);

    public void Dispose() => _home.Delete(recursive: true);

    private async Task<CommandRun> RunAsync(TextReader input, bool isInputRedirected, string[] arguments)
    {
        using var output = new MemoryStream();
        var error = new StringWriter { NewLine = "\n" };
        int exitCode;
        using (var terminal = new Terminal(output, error, input, isInputRedirected, isErrorRedirected: true))
        {
            exitCode = await Application.RunAsync(arguments, terminal, new ProcessEnvironment(_variables.GetValueOrDefault, Home));
        }

        return new CommandRun(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
