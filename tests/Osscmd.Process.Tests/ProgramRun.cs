using System.Text;

namespace OssGen.Osscmd.Tests.Process;

/// <summary>What one run of the program as a process left.</summary>
/// <param name="ExitCode">What it ended with.</param>
/// <param name="Bytes">All that it wrote to its output.</param>
/// <param name="Error">All that it wrote to its error stream, line ends as LF.</param>
internal sealed record ProgramRun(int ExitCode, byte[] Bytes, string Error)
{
    internal string Output => Encoding.UTF8.GetString(Bytes);

    /// <summary>Requires success in silence.</summary>
    internal void AssertSilent() => Assert.Equal((0, "", ""), (ExitCode, Output, Error));

    /// <summary>Requires success and an output.</summary>
    internal void AssertOutput(string output) => Assert.Equal((0, output, ""), (ExitCode, Output, Error));

    /// <summary>Requires an end with 1, one line of error, and no output.</summary>
    internal void AssertUsageError(string message) => Assert.Equal((1, "", message + "\n"), (ExitCode, Output, Error));

    /// <summary>Requires success.</summary>
    /// <returns>The output.</returns>
    internal string Succeeded()
    {
        Assert.True(ExitCode == 0, $"Ended with {ExitCode}: {Error}{Output}");
        return Output;
    }
}
