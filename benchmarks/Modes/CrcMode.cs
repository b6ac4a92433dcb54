using System.Diagnostics;
using System.Globalization;

namespace OssGen.Benchmarks;

/// <summary>Throughput of CRC-64 on this processor, once more without carry-less multiplication, and the time of a combination.</summary>
internal static class CrcMode
{
    /// <summary>The argument that starts this program for the run by tables alone.</summary>
    public const string TablesArgument = "crc-tables";

    private const int Length = 1 << 20;
    private const int Rounds = 50;
    private const int Combinations = 10_000;

    public static async Task<int> RunAsync(BenchmarkArguments arguments, TextWriter output)
    {
        output.WriteLine($"CRC-64 of 1 MiB{Throughput(),10} GB/s");
        output.WriteLine($"  by tables    {await ThroughputByTablesAsync(),10} GB/s");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"combine two    {CombineMicroseconds(),10:F2} us"));
        return 0;
    }

    /// <summary>Writes the throughput alone.</summary>
    public static int RunTables(TextWriter output)
    {
        output.WriteLine(Throughput());
        return 0;
    }

    private static async Task<string> ThroughputByTablesAsync()
    {
        var start = OwnProcess.StartInfo(TablesArgument);
        start.Environment["DOTNET_EnableHWIntrinsic"] = "0";
        using var process = ChildProcess.Start(start);
        var line = await process.StandardOutput.ReadLineAsync();
        await process.WaitForExitAsync();
        return line ?? throw new BenchmarkException("The run by tables wrote nothing.");
    }

    private static string Throughput()
    {
        var bytes = new byte[Length];
        new Random(64).NextBytes(bytes);
        var crc = 0UL;
        var seconds = MedianSeconds(() => crc = OssCrc64.Append(crc, bytes));
        return (Length / seconds / 1e9).ToString("F2", CultureInfo.InvariantCulture);
    }

    private static double CombineMicroseconds()
    {
        var crc = 1UL;
        var seconds = MedianSeconds(() =>
        {
            for (var i = 0; i < Combinations; i++)
            {
                crc = OssCrc64.Combine(crc, 0x995D_C9BB_DF19_39FA, (8L << 20) + i);
            }
        });
        return seconds * 1e6 / Combinations;
    }

    private static double MedianSeconds(Action work)
    {
        for (var i = 0; i < Rounds; i++)
        {
            work();
        }

        var seconds = new double[Rounds];
        for (var i = 0; i < Rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            work();
            seconds[i] = Stopwatch.GetElapsedTime(start).TotalSeconds;
        }

        return Median.Of(seconds);
    }
}
