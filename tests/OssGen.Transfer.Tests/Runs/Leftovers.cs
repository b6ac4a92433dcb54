using OssGen.TestSupport.Proxy;
using OssGen.TestSupport.Transfer;

namespace OssGen.Transfer.Tests.Runs;

/// <summary>What a transfer may leave behind: what its checkpoint names, and nothing else.</summary>
internal sealed class Leftovers(TransferSetup setup, ITransferCase transferCase, FaultProxy proxy)
{
    private static readonly string[] OwnFiles = ["source", "target", "checkpoint"];

    public async Task RequireNoneAsync(OssTransfer transfer, bool cancelled)
    {
        Assert.Equal(0, transfer.Buffers.Outstanding);
        RequireNoFile();
        RequireNoHandle();
        await RequireNoUploadAsync(cancelled);
    }

    private string CheckpointText => transferCase.Checkpoint is { } path && File.Exists(path) ? File.ReadAllText(path) : "";

    private void RequireNoFile()
    {
        var checkpoint = CheckpointText;
        foreach (var name in Directory.EnumerateFileSystemEntries(setup.Folder.Path).Select(Path.GetFileName))
        {
            Assert.True(
                OwnFiles.Contains(name) || checkpoint.Contains(name!, StringComparison.Ordinal),
                $"The file {name} was left behind, which no checkpoint names.");
        }
    }

    // What a process has open, on Linux alone, is a folder of links.
    private void RequireNoHandle()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        foreach (var handle in Directory.EnumerateFiles("/proc/self/fd"))
        {
            string? target;
            try
            {
                target = File.ResolveLinkTarget(handle, returnFinalTarget: false)?.FullName;
            }
            catch (IOException)
            {
                // Another test closed it meanwhile.
                continue;
            }

            Assert.False(target?.StartsWith(setup.Folder.Path, StringComparison.Ordinal) == true, $"{target} was left open.");
        }
    }

    private async Task RequireNoUploadAsync(bool cancelled)
    {
        var checkpoint = CheckpointText;
        await foreach (var upload in setup.Site.Client.ListMultipartUploads(
            new ListMultipartUploadsRequest { Bucket = Site.Bucket, Prefix = setup.Key }))
        {
            var id = upload.UploadId;
            Assert.True(
                checkpoint.Contains(id, StringComparison.Ordinal) || WasNeverTold(id, cancelled) || CouldNotBeAborted(id),
                $"The upload {id} was left unfinished, and no checkpoint names it.");
        }
    }

    /// <summary>Whether the client can't know of an upload, since the reply that names it didn't come, or not in time.</summary>
    private bool WasNeverTold(string id, bool cancelled)
    {
        // A request that was cut may have reached the server whole, if it has no body; nobody reads the reply then.
        var begun = proxy.Exchanges.SingleOrDefault(exchange => exchange.BegunUploads.Contains(id));
        var wasCut = proxy.Exchanges.Any(exchange => exchange is { Action: "Initiate", Fault.Kind: FaultKind.CutRequest });
        return (begun is null ? wasCut : !begun.Answered || cancelled) && proxy.Exchanges.All(exchange => exchange.UploadId != id);
    }

    /// <summary>Whether the client wanted to end an upload and each of its attempts met a fault.</summary>
    private bool CouldNotBeAborted(string id)
    {
        var attempts = proxy.Exchanges.Where(exchange => exchange.Action == "Abort" && exchange.UploadId == id).ToList();
        return attempts.Count > 0 && attempts.All(exchange => exchange.ServerStatus is null);
    }
}
