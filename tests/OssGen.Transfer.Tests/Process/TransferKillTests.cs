using OssGen.TestSupport.Folders;
using OssGen.TestSupport.Proxy;
using OssGen.Transfer.Tests.Runs;

namespace OssGen.Transfer.Tests.Process;

/// <summary>
/// A process that transfers with a checkpoint is killed at each of its steps; the same call in a new process goes on. "before" and "after"
/// a request mean: before the server got it, and after the server carried it out but before the client had its reply.
/// </summary>
public sealed class TransferKillTests(Site site) : IClassFixture<Site>, IDisposable
{
    private const int PartSize = 100 * 1024;
    private const int Parts = 6;

    private readonly TemporaryFolder _folder = new();
    private readonly byte[] _data = [.. Enumerable.Range(0, (Parts * PartSize) - 1234).Select(index => (byte)(index * 7919 >> 8))];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("before Initiate 1")]
    [InlineData("after Initiate 1")]
    [InlineData("at CheckpointFlushed 1")]
    [InlineData("at CheckpointWritten 1")]
    [InlineData("before UploadPart 1")]
    [InlineData("after UploadPart 1")]
    [InlineData("before UploadPart 4")]
    [InlineData("after UploadPart 6")]
    [InlineData("before Complete 1")]
    [InlineData("after Complete 1")]
    [InlineData("at CheckpointDeleting 1")]
    [InlineData("at CheckpointDeleted 1")]
    public async Task A_killed_upload_goes_on_without_sending_a_finished_part_again(string point)
    {
        var key = $"upload-{point}";
        var source = _folder["source"];
        await File.WriteAllBytesAsync(source, _data);
        await using var proxy = FaultProxy.Start(site.Endpoint, new NoFaults());
        var arguments = new WorkerArguments("upload", proxy.Endpoint, key, source, _folder["checkpoint"], PartSize, Parallelism: 2);

        await RunUntilKilledAsync(arguments, proxy, KillPoint.Parse(point));
        var first = proxy.Exchanges.ToList();
        var known = File.Exists(arguments.Checkpoint) ? await File.ReadAllTextAsync(arguments.Checkpoint) : "";
        await WorkerProcess.RunAsync<WorkerResult>(arguments);

        await RequireNotSentAgainAsync("UploadPart", key, proxy, first, known);
        await RequireNothingLeftAsync(key, proxy, known, [source]);
    }

    [Theory]
    [InlineData("after Initiate 1")]
    [InlineData("at CheckpointWritten 1")]
    [InlineData("before CopyPart 1")]
    [InlineData("after CopyPart 3")]
    [InlineData("before Complete 1")]
    [InlineData("after Complete 1")]
    [InlineData("at CheckpointDeleting 1")]
    public async Task A_killed_copy_goes_on_without_copying_a_finished_part_again(string point)
    {
        var key = $"copy-{point}";
        await site.Client.PutObjectAsync(Site.Bucket, "copy-source", _data);
        await using var proxy = FaultProxy.Start(site.Endpoint, new NoFaults());
        var arguments = new WorkerArguments("copy", proxy.Endpoint, key, "copy-source", _folder["checkpoint"], PartSize, Parallelism: 2);

        await RunUntilKilledAsync(arguments, proxy, KillPoint.Parse(point));
        var first = proxy.Exchanges.ToList();
        var known = File.Exists(arguments.Checkpoint) ? await File.ReadAllTextAsync(arguments.Checkpoint) : "";
        await WorkerProcess.RunAsync<WorkerResult>(arguments);

        await RequireNotSentAgainAsync("CopyPart", key, proxy, first, known);
        await RequireNothingLeftAsync(key, proxy, known, []);
    }

    [Theory]
    [InlineData("before Get 1")]
    [InlineData("after Get 1")]
    [InlineData("at CheckpointFlushed 1")]
    [InlineData("at CheckpointWritten 1")]
    [InlineData("at TemporaryCreated 1")]
    [InlineData("at CheckpointFlushed 2")]
    [InlineData("at CheckpointWritten 2")]
    [InlineData("before Get 4")]
    [InlineData("after Get 6")]
    [InlineData("at TargetFlushed 1")]
    [InlineData("at TargetReplaced 1")]
    [InlineData("at CheckpointDeleting 1")]
    [InlineData("at CheckpointDeleted 1")]
    public async Task A_killed_download_goes_on_without_fetching_a_finished_part_again(string point)
    {
        var key = $"download-{point}";
        var target = _folder["target"];
        await site.Client.PutObjectAsync(Site.Bucket, key, _data);
        var before = new byte[] { 1, 2, 3 };
        await File.WriteAllBytesAsync(target, before);
        await using var proxy = FaultProxy.Start(site.Endpoint, new NoFaults());
        var arguments = new WorkerArguments("download", proxy.Endpoint, key, target, _folder["checkpoint"], PartSize, Parallelism: 2);

        await RunUntilKilledAsync(arguments, proxy, KillPoint.Parse(point));
        var found = await File.ReadAllBytesAsync(target);
        Same.Require(found.Length == before.Length ? before : _data, found, "the file after the kill");
        var count = proxy.Exchanges.Count;
        var finished = FinishedParts(arguments.Checkpoint);
        await WorkerProcess.RunAsync<WorkerResult>(arguments);

        Same.Require(_data, await File.ReadAllBytesAsync(target), "the file");
        var fetched = proxy.Exchanges.Skip(count).Where(exchange => exchange.Action == "Get").Select(exchange => PartOf(exchange.Range!));
        Assert.Empty(finished.Intersect(fetched));
        await RequireNothingLeftAsync(key, proxy, "", [target]);
    }

    private static async Task RunUntilKilledAsync(WorkerArguments arguments, FaultProxy proxy, KillPoint point)
    {
        // Held back until the kill: a request goes no further once it was decided.
        var left = point.Occurrence;
        WorkerProcess? worker = null;
        using var started = new ManualResetEventSlim();
        bool Kill(Exchange exchange, bool done)
        {
            if (!point.Matches(exchange, done, ref left))
            {
                return false;
            }

            started.Wait();
            worker!.Kill();
            return true;
        }

        proxy.BeforeServer = exchange => !Kill(exchange, done: false);
        proxy.AfterServer = exchange => Kill(exchange, done: true);
        await using (worker = WorkerProcess.Start(arguments with { DieAt = point.Step, Occurrence = point.Occurrence }))
        {
            started.Set();
            await worker.KilledAsync();
        }

        // What the killed process had sent may still be on its way to the server.
        await proxy.ConnectionsEndedAsync();

        (proxy.BeforeServer, proxy.AfterServer) = (null, null);
    }

    private static List<int> FinishedParts(string checkpoint)
    {
        if (!File.Exists(checkpoint))
        {
            return [];
        }

        var text = File.ReadAllText(checkpoint);
        using var state = System.Text.Json.JsonDocument.Parse(text[text.IndexOf('\n', StringComparison.Ordinal)..]);
        return [.. state.RootElement.GetProperty("Parts").EnumerateArray().Select(part => part.GetProperty("Index").GetInt32())];
    }

    private static int PartOf(string range) =>
        int.Parse(range.Split('=', '-')[1], System.Globalization.CultureInfo.InvariantCulture) / PartSize;

    private async Task RequireNotSentAgainAsync(string action, string key, FaultProxy proxy, List<Exchange> first, string checkpoint)
    {
        Same.Require(_data, await site.FindAsync(key), "the object");
        var finished = first.Where(exchange =>
            exchange.Action == action && exchange.ServerStatus == 200 && checkpoint.Contains(exchange.UploadId!, StringComparison.Ordinal));
        var sent = proxy.Exchanges.Skip(first.Count).Where(exchange => exchange.Action == action);
        Assert.Empty(finished.Select(exchange => exchange.PartNumber).Intersect(sent.Select(exchange => exchange.PartNumber)));
    }

    private async Task RequireNothingLeftAsync(string key, FaultProxy proxy, string checkpoint, string[] files)
    {
        Assert.Equal(files, Directory.EnumerateFileSystemEntries(_folder.Path));
        await foreach (var upload in site.Client.ListMultipartUploads(
            new ListMultipartUploadsRequest { Bucket = Site.Bucket, Prefix = key }))
        {
            // An upload that was begun and not yet noted when the process died is known to nobody.
            Assert.DoesNotContain(upload.UploadId, checkpoint, StringComparison.Ordinal);
            Assert.DoesNotContain(proxy.Exchanges, exchange => exchange.UploadId == upload.UploadId);
        }
    }
}
