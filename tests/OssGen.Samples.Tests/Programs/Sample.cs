using System.Diagnostics;
using System.Reflection;
using OssGen.TestSupport.Folders;
using OssGen.TestSupport.Programs;

namespace OssGen.Samples.Tests.Programs;

/// <summary>A sample that runs as a program, as a reader starts it: in its own folder.</summary>
internal sealed class Sample : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ChildProcess _program;
    private readonly Task<string> _error;
    private readonly List<string> _lines = [];

    private Sample(ChildProcess program) => (_program, _error) = (program, program.Error.ReadToEndAsync());

    /// <summary>Where a project of this build is, from its folder.</summary>
    internal static string Output { get; } = typeof(Sample).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static item => item.Key == "Output").Value!;

    /// <summary>Starts a sample.</summary>
    /// <param name="name">Its folder and project.</param>
    /// <param name="settings">Environment variables in addition to those of the tests.</param>
    /// <param name="arguments">The command line.</param>
    public static Sample Start(string name, IReadOnlyDictionary<string, string> settings, params string[] arguments) =>
        new(ChildProcess.Start(StartOf(name, settings, arguments), Patience));

    /// <summary>Runs a sample to its own end.</summary>
    /// <inheritdoc cref="Start"/>
    public static Task<ProgramExit> RunAsync(string name, IReadOnlyDictionary<string, string> settings, params string[] arguments) =>
        ChildProcess.RunAsync(StartOf(name, settings, arguments), Patience);

    /// <summary>Reads the output up to a line that contains a text, and returns that line.</summary>
    public async Task<string> LineWithAsync(string text)
    {
        while (await _program.ReadLineAsync() is { } line)
        {
            _lines.Add(line);
            if (line.Contains(text, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException($"The sample ended without '{text}':\n{string.Join('\n', _lines)}\n{await _error}");
    }

    /// <summary>Asks the sample to end, and returns how it ended. Unix only.</summary>
    public async Task<ProgramExit> StopAsync()
    {
        _program.AskToEnd();
        var rest = await _program.Output.ReadToEndAsync();
        await _program.EndedAsync();
        return new ProgramExit(_program.ExitCode, rest, await _error);
    }

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    private static ProcessStartInfo StartOf(string name, IReadOnlyDictionary<string, string> settings, string[] arguments)
    {
        var folder = Repository.PathOf($"samples/{name}");
        var start = new ProcessStartInfo(DotnetHost.Path, [Path.Combine(folder, Output, name + ".dll"), .. arguments])
        {
            WorkingDirectory = folder,
        };
        foreach (var (variable, value) in settings)
        {
            start.Environment[variable] = value;
        }

        return start;
    }
}
