using System.Diagnostics;

namespace OssGen.Benchmarks;

/// <summary>Throughput of transfers of 1 GiB beside as many raw requests at a time, see docs/benchmarks.md.</summary>
internal static class TransferMode
{
    private const int Rounds = 7;
    private const double LeastRatio = 0.9;
    private const double Megabytes = TransferData.Length / 1e6;

    public static async Task<int> RunAsync(BenchmarkArguments arguments, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("ossgen-transfer-benchmark-");
        try
        {
            using var server = await CannedServerProcess.StartAsync(TransferServer.Argument);
            using var client = new OssClient(new OssClientOptions
            {
                Endpoint = $"http://{server.Authority}",
                Region = "cn-hangzhou",
                Credentials = new OssCredentials("id", "secret"),
            });
            var options = new OssTransferOptions();
            var transfer = new OssTransfer(client, options);
            using var raw = new RawTransfer(server.Authority, options.PartSize, options.Parallelism);
            var source = Path.Combine(folder.FullName, "source");
            var target = Path.Combine(folder.FullName, "target");
            await TransferData.WriteFileAsync(source);
            List<RatioRow> rows =
            [
                await MeasureAsync(
                    "transfer_upload",
                    async () => await transfer.UploadAsync("bucket", "key", OssContent.FromFile(source)), () => raw.UploadAsync(source)),
                await MeasureAsync(
                    "transfer_download", () => transfer.DownloadFileAsync("bucket", "key", target), () => raw.DownloadAsync(target)),
            ];
            RatioReport.Write(rows, output);
            return rows.Exists(row => row.IsOver) ? 1 : 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>
    /// Reference, ours, reference again in every round. Ours is held against the mean of the two, so that a machine that gets faster or
    /// slower meanwhile counts for nobody; the ratio is that of throughputs: more is better.
    /// </summary>
    private static async Task<RatioRow> MeasureAsync(string name, Func<Task> ours, Func<Task> reference)
    {
        await reference();
        await ours();
        var before = new double[Rounds];
        var b = new double[Rounds];
        var after = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            before[round] = await ThroughputAsync(reference);
            b[round] = await ThroughputAsync(ours);
            after[round] = await ThroughputAsync(reference);
        }

        var a = before.Zip(after, (first, second) => (first + second) / 2).ToArray();
        return new RatioRow(name, Median.Of(b), Median.Of(a), Median.OfRatios(b, a), Median.OfRatios(after, before), "MB/s")
        {
            Limit = new RatioLimit(LeastRatio, RatioLimitKind.AtLeast),
        };
    }

    private static async Task<double> ThroughputAsync(Func<Task> transfer)
    {
        var start = Stopwatch.GetTimestamp();
        await transfer();
        return Megabytes / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
