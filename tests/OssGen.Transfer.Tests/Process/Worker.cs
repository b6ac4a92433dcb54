using System.Text.Json;
using OssGen.TestSupport.Transfer;
using OssGen.Transfer.Checkpoints;

namespace OssGen.Transfer.Tests.Process;

/// <summary>Runs one transfer in a process of its own, so that it can be killed or measured; writes its result as JSON.</summary>
internal static class Worker
{
    public static async Task<int> RunAsync(WorkerArguments arguments)
    {
        using var client = new OssClient(Site.Options(arguments.Endpoint));
        var options = new OssTransferOptions { PartSize = arguments.PartSize, MultipartThreshold = 0, Parallelism = arguments.Parallelism };
        var transfer = new OssTransfer(client, options) { Probe = new TestProbe(Killer(arguments)) };
        if (arguments.Action.StartsWith("measure-", StringComparison.Ordinal))
        {
            Console.WriteLine(JsonSerializer.Serialize(await Measurement.RunAsync(transfer, arguments)));
            return 0;
        }

        var result = await TransferAsync(transfer, arguments);
        Console.WriteLine(
            JsonSerializer.Serialize(new WorkerResult(result.Length, result.Parts, result.ResumedParts, result.RestartReason)));
        return 0;
    }

    private static async Task<OssTransferResult> TransferAsync(OssTransfer transfer, WorkerArguments arguments) => arguments.Action switch
    {
        "upload" => await transfer.UploadAsync(
            Site.Bucket,
            arguments.Key, OssContent.FromFile(arguments.File), new OssUploadOptions { CheckpointPath = arguments.Checkpoint }),
        "download" => await transfer.DownloadFileAsync(
            Site.Bucket, arguments.Key, arguments.File, new OssDownloadOptions { CheckpointPath = arguments.Checkpoint }),
        "copy" => await transfer.CopyAsync(
            Site.Bucket,
            arguments.File,
            Site.Bucket,
            arguments.Key,
            new OssCopyOptions { CheckpointPath = arguments.Checkpoint, MultipartThreshold = 0, PartSize = arguments.PartSize }),
        _ => throw new ArgumentException($"No action '{arguments.Action}'."),
    };

    private static Action<TransferStep>? Killer(WorkerArguments arguments)
    {
        if (arguments.DieAt.Length == 0)
        {
            return null;
        }

        var fatal = Enum.Parse<TransferStep>(arguments.DieAt);
        var left = arguments.Occurrence;
        return step =>
        {
            if (step == fatal && Interlocked.Decrement(ref left) == 0)
            {
                System.Diagnostics.Process.GetCurrentProcess().Kill();
                Thread.Sleep(Timeout.Infinite);
            }
        };
    }
}
