using System.Diagnostics;

namespace OssGen.Benchmarks;

/// <summary>This program, started another time.</summary>
internal static class OwnProcess
{
    /// <summary>How to start it, with its input and output in our hands.</summary>
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
