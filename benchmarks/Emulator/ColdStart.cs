using System.Diagnostics;
using System.Text;

namespace OssGen.Benchmarks;

/// <summary>The time from the start of a process to its first reply, of the emulator and of an empty Kestrel program over SQLite.</summary>
internal static class ColdStart
{
    private const int Rounds = 11;
    private const double Limit = 2;

    private static readonly SignedRequest Health =
        new(Encoding.ASCII.GetBytes("GET /_ossgen/health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"), default);

    public static async Task<IReadOnlyList<RatioRow>> MeasureAsync(EmulatorPrograms programs, string folder)
    {
        // Each start has a new database.
        var count = 0;
        string Next() => Path.Combine(folder, $"start-{count++}");
        Task<double> ReferenceAsync() => MillisecondsAsync(programs.EmptyServer(Next()));
        Task<double> OursAsync() => MillisecondsAsync(programs.Emulator(Next()));
        await ReferenceAsync();
        await OursAsync();
        var comparison = await Turns.CompareAsync(Rounds, ReferenceAsync, OursAsync);
        return [new RatioRow("start", "ms", comparison) { Limit = new RatioLimit(Limit, RatioLimitKind.AtMostWithNull) }];
    }

    private static async Task<double> MillisecondsAsync(ProcessStartInfo program)
    {
        var start = Stopwatch.GetTimestamp();
        using var server = await MeasuredServer.StartAsync(program);
        using var connection = new LoadConnection(server.Port);
        connection.Exchange(Health);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
