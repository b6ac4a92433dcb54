using System.Diagnostics;
using System.Globalization;

namespace OssGen.Benchmarks;

/// <summary>A running server of this program, <see cref="CannedServer"/> or <see cref="TransferServer"/>; disposing ends it.</summary>
internal sealed class CannedServerProcess : IDisposable
{
    private readonly Process _process;

    private CannedServerProcess(Process process, int port)
    {
        _process = process;
        Authority = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}");
    }

    /// <summary>Host and port.</summary>
    public string Authority { get; }

    public static async Task<CannedServerProcess> StartAsync(string server = CannedServer.Argument)
    {
        var process = Process.Start(OwnProcess.StartInfo(server))
            ?? throw new BenchmarkException("The canned server's process did not start.");
        var line = await process.StandardOutput.ReadLineAsync();
        return int.TryParse(line, CultureInfo.InvariantCulture, out var port)
            ? new CannedServerProcess(process, port)
            : throw new BenchmarkException($"The canned server wrote '{line}' where its port was expected.");
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
