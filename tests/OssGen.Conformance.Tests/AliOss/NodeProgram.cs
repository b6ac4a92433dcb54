using System.Diagnostics;
using OssGen.TestSupport.Programs;

namespace OssGen.Conformance.Tests.AliOss;

/// <summary>Runs node and npm as child processes.</summary>
internal static class NodeProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static bool IsInstalled { get; } = Find("node") is not null && Find("npm") is not null;

    public static async Task<string> RunAsync(
        string program, IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string> environment)
    {
        var path = Find(program) ?? throw new InvalidOperationException($"{program} is not on the PATH.");
        var start = new ProcessStartInfo(path, arguments) { WorkingDirectory = folder };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var exit = await ChildProcess.RunAsync(start, Patience);
        return exit.Code == 0 ? exit.Output
            : throw new InvalidOperationException(
                $"{program} {string.Join(' ', arguments)} ended with {exit.Code}:\n{exit.Output}\n{exit.Error}");
    }

    private static string? Find(string program)
    {
        string[] names = OperatingSystem.IsWindows() ? [program + ".exe", program + ".cmd"] : [program];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.SelectMany(folder => names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}
