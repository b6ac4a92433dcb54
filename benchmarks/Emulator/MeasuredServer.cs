using System.Diagnostics;
using System.Globalization;

namespace OssGen.Benchmarks;

/// <summary>A server in a process of its own, on a port of the loopback. Disposing it kills it.</summary>
internal sealed class MeasuredServer : IDisposable
{
    private readonly Process _process;

    private MeasuredServer(Process process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    /// <summary>CPU time of the server's process, user and kernel.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts a server whose first line of output ends with its port.</summary>
    /// <param name="start">How to start it.</param>
    public static async Task<MeasuredServer> StartAsync(ProcessStartInfo start)
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        var process = ChildProcess.Start(start);
        var line = await process.StandardOutput.ReadLineAsync();
        return int.TryParse(line?.Split(':')[^1], CultureInfo.InvariantCulture, out var port)
            ? new MeasuredServer(process, port)
            : throw new BenchmarkException($"{start.FileName} wrote '{line}' where its port was expected.");
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
