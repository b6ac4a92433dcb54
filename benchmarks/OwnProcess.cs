using System.Diagnostics;

namespace OssGen.Benchmarks;

/// <summary>Another process of this program.</summary>
internal static class OwnProcess
{
    /// <summary>How to start it, with redirected input and output.</summary>
    public static ProcessStartInfo StartInfo(string argument)
    {
        var program = Environment.ProcessPath ?? throw new BenchmarkException("This program's path is unknown.");
        var start = new ProcessStartInfo(program) { RedirectStandardInput = true, RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(program) == "dotnet")
        {
            start.ArgumentList.Add(typeof(OwnProcess).Assembly.Location);
        }

        start.ArgumentList.Add(argument);
        return start;
    }
}
