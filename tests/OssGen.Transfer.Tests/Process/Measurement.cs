using System.Diagnostics;
using OssGen.TestSupport.Streams;
using OssGen.TestSupport.Transfer;

namespace OssGen.Transfer.Tests.Process;

/// <summary>Runs one transfer and watches the memory of this process meanwhile.</summary>
internal static class Measurement
{
    public static async Task<Measured> RunAsync(OssTransfer transfer, WorkerArguments arguments)
    {
        var baseline = GC.GetTotalMemory(forceFullCollection: true);
        var start = Stopwatch.GetTimestamp();
        using var sampler = new HeapSampler();
        await TransferAsync(transfer, arguments);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return new Measured(
            baseline, sampler.Stop(), transfer.Buffers.PeakBytes, transfer.Buffers.Outstanding, process.PeakWorkingSet64, seconds);
    }

    private static async Task TransferAsync(OssTransfer transfer, WorkerArguments arguments)
    {
        switch (arguments.Action)
        {
            case "measure-upload":
                await transfer.UploadAsync(Site.Bucket, arguments.Key, OssContent.FromFile(arguments.File));
                break;
            case "measure-stream-upload":
                await using (var source = new FileStream(arguments.File, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0))
                {
                    await transfer.UploadAsync(Site.Bucket, arguments.Key, OssContent.FromStream(OneWayStream.InOddPieces(source)));
                }

                break;
            case "measure-download":
                await transfer.DownloadFileAsync(Site.Bucket, arguments.Key, arguments.File);
                break;
            case "measure-stream-download":
                await using (var target = new FileStream(arguments.File, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
                {
                    await transfer.DownloadAsync(new GetObjectRequest { Bucket = Site.Bucket, Key = arguments.Key }, target);
                }

                break;
            default:
                throw new ArgumentException($"No action '{arguments.Action}'.");
        }
    }
}
