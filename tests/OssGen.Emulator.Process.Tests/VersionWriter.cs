namespace OssGen.Emulator.Tests.Process;

/// <summary>One of several that write versions at once, each to keys of its own.</summary>
internal sealed class VersionWriter(
    IReadOnlyList<VersionedKey> keys, OssClient client, KillSwitch killSwitch, Payloads payloads, Random random)
{
    public const string Bucket = "kill-versions";

    private const int MostVersions = 6;

    /// <summary>Writes until the server no longer answers.</summary>
    public async Task RunAsync(EmulatorProcess emulator)
    {
        try
        {
            while (!emulator.IsKilled)
            {
                await WriteAsync(keys[random.Next(keys.Count)]);
            }
        }
        catch (OssTransportException) when (emulator.IsKilled)
        {
            // What was under way is in doubt; the next start tells.
        }
    }

    private Task WriteAsync(VersionedKey key) => (random.Next(10), key.Known.Count) switch
    {
        (< 3, > 0) or (_, > MostVersions) => DeleteVersionAsync(key, key.Known[random.Next(key.Known.Count)]),
        (< 5, _) => DeleteAsync(key),
        _ => PutAsync(key),
    };

    private async Task PutAsync(VersionedKey key)
    {
        var bytes = payloads.Slice(random, 1, 16 * 1024).ToArray();
        key.Attempt([new StoredVersion(null, bytes), .. key.Known]);
        var put = await client.PutObjectAsync(Bucket, key.Name, bytes);
        Acknowledge(key, [new StoredVersion(put.VersionId, bytes), .. key.Known]);
    }

    private async Task DeleteAsync(VersionedKey key)
    {
        key.Attempt([new StoredVersion(null, null), .. key.Known]);
        var deleted = await client.DeleteObjectAsync(Bucket, key.Name);
        Acknowledge(key, [new StoredVersion(deleted.VersionId, null), .. key.Known]);
    }

    private async Task DeleteVersionAsync(VersionedKey key, StoredVersion version)
    {
        StoredVersion[] left = [.. key.Known.Where(other => other != version)];
        key.Attempt(left);
        await client.DeleteObjectAsync(new() { Bucket = Bucket, Key = key.Name, VersionId = version.Id });
        Acknowledge(key, left);
    }

    private void Acknowledge(VersionedKey key, IReadOnlyList<StoredVersion> outcome)
    {
        key.Acknowledge(outcome);
        killSwitch.Answered();
    }
}
