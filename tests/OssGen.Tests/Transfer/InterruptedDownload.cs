using OssGen.Transfer.Checkpoints;
using OssGen.Transfer.Download;

namespace OssGen.Tests.Transfer;

/// <summary>Downloads with a checkpoint that end before their time, and what a later run makes of that.</summary>
internal sealed class InterruptedDownload : IDisposable
{
    internal const string LastPart = "bytes=409600-409616";

    internal Workspace Work { get; } = new();

    /// <summary>Serves an object of five parts.</summary>
    internal RangeServer Server { get; } = new(Downloads.Bytes((4 * Downloads.PartSize) + 17));

    internal OssClient Client { get; }

    internal InterruptedDownload() => Client = Downloads.Client(Server);

    public void Dispose()
    {
        Client.Dispose();
        Work.Dispose();
    }

    /// <summary>
    /// Downloads until the request for one part fails; with more than one part at a time, not before all others are finished. Afterwards
    /// the server is well and has seen nothing.
    /// </summary>
    internal async Task BreakOffAsync(string atRange, GetObjectRequest? request = null, int parallelism = 1)
    {
        var others = new TaskCompletionSource();
        var left = parallelism == 1 ? 0 : 4;
        Server.Closed = () =>
        {
            if (Interlocked.Decrement(ref left) == 0)
            {
                others.SetResult();
            }
        };
        Server.Before = async (seen, stop) =>
        {
            if (seen.Header("Range") == atRange)
            {
                await (parallelism == 1 ? Task.CompletedTask : others.Task.WaitAsync(stop));
                throw new HttpRequestException(
                    HttpRequestError.SecureConnectionError, "broken", new System.Security.Authentication.AuthenticationException("broken"));
            }
        };

        await Assert.ThrowsAsync<OssTransportException>(async () => await Downloads.Transfer(
            Client, options => options.Parallelism = parallelism)
            .DownloadFileAsync(request ?? Downloads.Request, Work.Target, new() { CheckpointPath = Work.Checkpoint }));
        Server.Before = static (_, _) => Task.CompletedTask;
        Server.Forget();
        Assert.Equal(0, Server.Open);
    }

    /// <summary>
    /// Brings the checkpoint and the temporary file to where a process stood that died before it put the file in its place.
    /// </summary>
    internal async Task StealFinishedStateAsync()
    {
        var checkpoint = await File.ReadAllBytesAsync(Work.Checkpoint);
        var state = System.Text.Json.JsonSerializer.Deserialize(
            checkpoint.AsSpan(checkpoint.AsSpan().IndexOf((byte)'\n') + 1), DownloadCheckpointStateJson.Default.DownloadCheckpointState)!;
        var last = state.Plan[4];
        using var file = File.OpenHandle(Work.Temporary, FileMode.Open, FileAccess.Write);
        RandomAccess.Write(file, Server.Bytes.AsSpan((int)last.Offset), last.Offset);
        using var taken = CheckpointLock.Take(Work.Checkpoint, probe: null);
        new DownloadCheckpoint(taken)
            .Begin(state with { Parts = [.. state.Parts, new DownloadedPart(4, OssCrc64.Compute(Server.Bytes.AsSpan((int)last.Offset)))] });
    }

    internal async Task<OssTransferResult> DownloadAsync(
        GetObjectRequest? request = null, OssExistingFile rule = OssExistingFile.Replace) =>
        await Downloads.Transfer(Client).DownloadFileAsync(
            request ?? Downloads.Request, Work.Target, new() { CheckpointPath = Work.Checkpoint, ExistingFile = rule });
}
