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
        var throughput = await ThroughputAsync();
        var byTables = await ThroughputByTablesAsync();
        var combination = await CombineMicrosecondsAsync();
        Write(output, "CRC-64 of 1 MiB", throughput, "GB/s", Goal.AtLeast(5));
        Write(output, "  by tables", byTables, "GB/s", Goal.AtLeast(1));
        Write(output, "combine two", combination, "us", Goal.AtMost(5));
        return 0;
    }

    /// <summary>Writes the throughput alone, in GB/s.</summary>
    public static async Task<int> RunTablesAsync(TextWriter output)
    {
        output.WriteLine((await ThroughputAsync()).ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static void Write(TextWriter output, string name, double value, string unit, Goal goal) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-18}{value,8:F2} {unit,-4}  {goal.Of(value)}"));

    private static async Task<double> ThroughputByTablesAsync()
    {
        var start = OwnProcess.StartInfo(TablesArgument);
        start.Environment["DOTNET_EnableHWIntrinsic"] = "0";
        using var process = ChildProcess.Start(start);
        var line = await process.StandardOutput.ReadLineAsync();
        await process.WaitForExitAsync();
        return double.TryParse(line, CultureInfo.InvariantCulture, out var throughput)
            ? throughput
            : throw new BenchmarkException($"The run by tables wrote '{line}' where its throughput was expected.");
    }

    private static async Task<double> ThroughputAsync()
    {
        var bytes = new byte[Length];
        new Random(64).NextBytes(bytes);
        var crc = 0UL;
        return Length / await MedianSecondsAsync(() => crc = OssCrc64.Append(crc, bytes)) / 1e9;
    }

    private static async Task<double> CombineMicrosecondsAsync()
    {
        var crc = 1UL;
        var seconds = await MedianSecondsAsync(() =>
        {
            for (var i = 0; i < Combinations; i++)
            {
                crc = OssCrc64.Combine(crc, 0x995D_C9BB_DF19_39FA, (8L << 20) + i);
            }
        });
        return seconds * 1e6 / Combinations;
    }

    private static async Task<double> MedianSecondsAsync(Action work)
    {
        await WarmUp.RunAsync(() =>
        {
            for (var i = 0; i < Rounds; i++)
            {
                work();
            }

            return Task.CompletedTask;
        });
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
