using System.Globalization;

namespace OssGen.Benchmarks;

/// <summary>
/// Throughput and CPU time of transfers of 1 GiB and of 20,000 small objects, compared with as many raw requests at a time.
/// </summary>
internal static class TransferMode
{
    private const int Rounds = 7;
    private const int FolderRounds = 3;
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
                .. await TransferTurns.MeasureAsync(
                    "transfer_upload",
                    Rounds,
                    Megabytes,
                    "MB",
                    async () => await transfer.UploadAsync("bucket", "key", OssContent.FromFile(source)),
                    () => raw.UploadAsync(source),
                    ComputeCrc64),
                .. await TransferTurns.MeasureAsync(
                    "transfer_download",
                    Rounds,
                    Megabytes,
                    "MB",
                    () => transfer.DownloadFileAsync("bucket", "key", target),
                    () => raw.DownloadAsync(target),
                    ComputeCrc64),
                .. await MeasureFolderAsync(transfer, server.Authority, options.ConcurrentFiles, folder.FullName),
            ];
            RatioReport.Write(rows, output);
            return rows.Exists(row => row.IsOver) ? 1 : 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // As often as an upload or a download computes it: once for each byte.
    private static void ComputeCrc64()
    {
        for (var position = 0L; position < TransferData.Length;)
        {
            var piece = TransferData.At(position, TransferData.Length - position);
            OssCrc64.Compute(piece.Span);
            position += piece.Length;
        }
    }

    // Each download has a folder of its own, which is deleted with the folder of the benchmark.
    private static async Task<IReadOnlyList<RatioRow>> MeasureFolderAsync(
        OssTransfer transfer, string authority, int parallelism, string folder)
    {
        using var raw = new RawFolder(authority, parallelism);
        var runs = 0;
        return await TransferTurns.MeasureAsync(
            "transfer_folder",
            FolderRounds,
            SmallObjects.Count,
            "files",
            () => transfer.DownloadDirectoryAsync(SmallObjects.Bucket, SmallObjects.Prefix, Next()),
            () => raw.DownloadAsync(Next()));

        string Next() => Path.Combine(folder, (++runs).ToString(CultureInfo.InvariantCulture));
    }
}
