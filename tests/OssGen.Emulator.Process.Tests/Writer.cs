namespace OssGen.Emulator.Tests.Process;

/// <summary>
/// One of several that write at once, noting what it sends and what is answered. It has keys of its own, which it may rely on, and
/// writes to keys that all share.
/// </summary>
internal sealed class Writer(
    string name, OssClient client, AcknowledgedState state, UploadLedger uploads, KillSwitch killSwitch, Payloads payloads, Random random)
{
    public const string Bucket = "kill-nine";

    private const int OwnKeys = 6;
    private const int SharedKeys = 5;
    private const int LongestLog = 256 * 1024;
    private const int SmallestPart = 100 * 1024;
    private const int SmallestLastPart = 64;

    /// <summary>Writes until the server no longer answers.</summary>
    public async Task RunAsync(EmulatorProcess emulator)
    {
        try
        {
            while (!emulator.IsKilled)
            {
                await WriteAsync();
            }
        }
        catch (OssTransportException) when (emulator.IsKilled)
        {
            // What was under way is in doubt; the next start tells.
        }
    }

    private Task WriteAsync() => random.Next(20) switch
    {
        < 6 => PutAsync(AnyKey()),
        < 9 => AppendAsync($"{name}/log{random.Next(2)}"),
        < 12 => CopyAsync(),
        < 14 => DeleteAsync(AnyKey()),
        < 15 => DeleteSeveralAsync(),
        _ => UploadInPartsAsync($"{name}/big{random.Next(2)}"),
    };

    private async Task PutAsync(string key)
    {
        var content = ObjectContent.Of(payloads.Any(random));
        var attempt = state.Begin(key, content);
        var put = await client.PutObjectAsync(Bucket, key, content.Bytes);
        Acknowledge(attempt);
        Assert.Equal(content.ETag, put.ETag?.Trim('"'));
    }

    private async Task AppendAsync(string key)
    {
        var before = state.Latest(key);
        if (before?.Bytes.Length > LongestLog)
        {
            await DeleteAsync(key);
            return;
        }

        var more = payloads.Slice(random, 0, 64 * 1024);
        var attempt = state.Begin(key, ObjectContent.Appended(before, more));
        var appended = await client.AppendObjectAsync(Bucket, key, before?.Bytes.Length ?? 0, more);
        Acknowledge(attempt);
        Assert.Equal(attempt.Outcome!.Bytes.Length, appended.NextAppendPosition);
    }

    private async Task CopyAsync()
    {
        var source = OwnKey();
        var target = AnyKey();
        if (target == source || state.Latest(source) is not { } content)
        {
            await PutAsync(source);
            return;
        }

        var attempt = state.Begin(target, content);
        await client.CopyObjectAsync(new() { Bucket = Bucket, Key = target, SourceKey = source });
        Acknowledge(attempt);
    }

    private async Task DeleteAsync(string key)
    {
        var attempt = state.Begin(key, null);
        await client.DeleteObjectAsync(Bucket, key);
        Acknowledge(attempt);
    }

    private async Task DeleteSeveralAsync()
    {
        string[] keys = [.. new[] { OwnKey(), OwnKey(), SharedKey() }.Distinct()];
        WriteAttempt[] attempts = [.. keys.Select(key => state.Begin(key, null))];
        await client.DeleteMultipleObjectsAsync(Bucket, [.. keys.Select(key => new ObjectIdentifier { Key = key })]);
        Array.ForEach(attempts, state.Acknowledge);
        killSwitch.Answered();
    }

    private async Task UploadInPartsAsync(string key)
    {
        var upload = uploads.Begin(key, Parts());
        upload.Id = (await client.InitiateMultipartUploadAsync(Bucket, key)).UploadId;
        killSwitch.Answered();
        var ending = random.Next(10);
        var sent = ending < 6 ? upload.Parts.Count : random.Next(upload.Parts.Count);
        while (upload.Sent < sent)
        {
            upload.Sent++;
            await client.UploadPartAsync(Bucket, key, upload.Sent, upload.Id, upload.Parts[upload.Sent - 1]);
            upload.Acknowledged++;
            killSwitch.Answered();
        }

        await (ending switch { < 6 => CompleteAsync(upload), < 8 => AbortAsync(upload), _ => Task.CompletedTask });
    }

    private async Task CompleteAsync(PendingUpload upload)
    {
        upload.Completion = state.Begin(upload.Key, upload.Content);
        await client.CompleteMultipartUploadAsync(
            new() { Bucket = Bucket, Key = upload.Key, UploadId = upload.Id!, Parts = upload.Completed });
        uploads.End(upload);
        Acknowledge(upload.Completion);
    }

    private async Task AbortAsync(PendingUpload upload)
    {
        upload.Aborting = true;
        await client.AbortMultipartUploadAsync(Bucket, upload.Key, upload.Id!);
        uploads.End(upload);
        killSwitch.Answered();
    }

    private void Acknowledge(WriteAttempt attempt)
    {
        state.Acknowledge(attempt);
        killSwitch.Answered();
    }

    private List<ReadOnlyMemory<byte>> Parts()
    {
        var parts = new List<ReadOnlyMemory<byte>>();
        for (var left = random.Next(3); left > 0; left--)
        {
            parts.Add(payloads.Slice(random, SmallestPart, 2 * SmallestPart));
        }

        parts.Add(payloads.Slice(random, SmallestLastPart, SmallestPart));
        return parts;
    }

    private string OwnKey() => $"{name}/{random.Next(OwnKeys)}";

    private string SharedKey() => $"shared/{random.Next(SharedKeys)}";

    private string AnyKey() => random.Next(2) == 0 ? OwnKey() : SharedKey();
}
