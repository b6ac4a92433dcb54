using System.Globalization;

namespace OssGen.Benchmarks;

/// <summary>
/// Throughput and CPU time of transfers of 1 GiB and of 20,000 small objects, compared with as many raw requests at a time.
/// </summary>
internal static class TransferMode
{
    /// <summary>Names of the rows. Those of memory are measured in a file system that has no disk.</summary>
    public static readonly string[] RowNames = ["upload", "download", "folder", "upload_memory", "download_memory", "folder_memory"];

    private const int Rounds = 5;
    private const int FolderRounds = 3;
    private const double Megabytes = TransferData.Length / 1e6;
    private const double Gibibytes = TransferData.Length / (double)(1 << 30);
    private const string Memory = "_memory";
    private const string MemoryFolder = "/dev/shm";

    public static async Task<int> RunAsync(BenchmarkArguments arguments, TextWriter output)
    {
        using var server = await CannedServerProcess.StartAsync(TransferServer.Argument);
        using var client = BenchmarkClients.OverNetwork(server.Authority);
        List<RatioRow> rows = [];
        foreach (var name in arguments.Rows)
        {
            var isInMemory = name.EndsWith(Memory, StringComparison.Ordinal);
            if (isInMemory && !Directory.Exists(MemoryFolder))
            {
                if (arguments.AreRowsNamed)
                {
                    throw new BenchmarkException($"{name} can't be measured: there is no {MemoryFolder}. Leave the row out of --rows.");
                }

                output.WriteLine($"{name} is left out: there is no {MemoryFolder}.");
                continue;
            }

            var folder = isInMemory
                ? Directory.CreateDirectory(Path.Combine(MemoryFolder, "ossgen-transfer-benchmark-" + Guid.NewGuid().ToString("N")))
                : Directory.CreateTempSubdirectory("ossgen-transfer-benchmark-");
            try
            {
                rows.AddRange(await MeasureAsync(name, client, server.Authority, folder.FullName));
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }

        RatioReport.Write(rows, output);
        return rows.Exists(row => row.Fails) ? 1 : 0;
    }

    private static async Task<IReadOnlyList<RatioRow>> MeasureAsync(string name, OssClient client, string authority, string folder)
    {
        var options = new OssTransferOptions();
        var transfer = new OssTransfer(client, options);
        var turns = new TransferTurns("transfer_" + name)
        {
            // In memory there is nothing that could hide the CPU time of CRC-64.
            LeastRatio = name switch
            {
                _ when name.EndsWith(Memory, StringComparison.Ordinal) => null,
                "folder" => 0.9,
                _ => 0.95,
            },
        };
        if (name.StartsWith("folder", StringComparison.Ordinal))
        {
            return await MeasureFolderAsync(turns, transfer, new RawFolder(authority, options.ConcurrentFiles), folder);
        }

        using var raw = new RawTransfer(authority, options.PartSize, options.Parallelism);
        var path = Path.Combine(folder, "file");
        if (name.StartsWith("upload", StringComparison.Ordinal))
        {
            await TransferData.WriteFileAsync(path);
            return await turns.MeasureAsync(
                Rounds,
                new TransferWork(Megabytes, "MB", Gibibytes, "s/GiB"),
                async () => await transfer.UploadAsync("bucket", "key", OssContent.FromFile(path)),
                () => raw.UploadAsync(path),
                ComputeCrc64);
        }

        return await turns.MeasureAsync(
            Rounds,
            new TransferWork(Megabytes, "MB", Gibibytes, "s/GiB"),
            () => transfer.DownloadFileAsync("bucket", "key", path),
            () => raw.DownloadAsync(path),
            ComputeCrc64);
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

    private static async Task DownloadAsync(OssTransfer transfer, string folder)
    {
        var result = await transfer.DownloadDirectoryAsync(SmallObjects.Bucket, SmallObjects.Prefix, folder);
        if (result.Transferred != SmallObjects.Count)
        {
            throw new BenchmarkException($"{result.Transferred} files were downloaded instead of {SmallObjects.Count}.");
        }
    }

    // Each download has a folder of its own. It is deleted at once, outside of the measured time, so that the next one doesn't find a
    // file system that is fuller than the one before.
    private static async Task<IReadOnlyList<RatioRow>> MeasureFolderAsync(
        TransferTurns turns, OssTransfer transfer, RawFolder raw, string folder)
    {
        using (raw)
        {
            var runs = 0;
            return await turns.MeasureAsync(
                FolderRounds,
                new TransferWork(SmallObjects.Count, "files", SmallObjects.Count / 1e6, "us"),
                () => DownloadAsync(transfer, Next()),
                () => raw.DownloadAsync(Next()),
                after: () => Directory.Delete(Current(), recursive: true));

            string Next()
            {
                runs++;
                return Current();
            }

            string Current() => Path.Combine(folder, runs.ToString(CultureInfo.InvariantCulture));
        }
    }
}
