using OssGen.TestSupport.Folders;
using Xunit.Abstractions;

namespace OssGen.Emulator.Tests.Process;

public sealed class VersionKillTests(ITestOutputHelper output) : IDisposable
{
    private const int Rounds = 8;
    private const int Writers = 4;
    private const int KeysOfWriter = 2;
    private const int MostAnswers = 60;

    private readonly TemporaryFolder _folder = new();

    private readonly VersionedKey[][] _keys =
        [
            .. Enumerable.Range(0, Writers)
                .Select(writer => Enumerable.Range(0, KeysOfWriter).Select(key => new VersionedKey($"w{writer}/{key}")).ToArray()),
        ];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Keeps_every_acknowledged_version_and_marker_when_killed()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"Seed {seed}.");
        var random = new Random(seed);
        var payloads = new Payloads(random);
        for (var round = 0; round < Rounds; round++)
        {
            await using var emulator = await StartAndCheckAsync();
            await emulator.Client.PutBucketAsync(VersionWriter.Bucket);
            await emulator.Client.PutBucketVersioningAsync(VersionWriter.Bucket, VersioningStatus.Enabled);
            var killSwitch = new KillSwitch(emulator, random.Next(1, MostAnswers));
            var writers =
                _keys.Select(keys => new VersionWriter(keys, emulator.Client, killSwitch, payloads, new Random(random.Next()))).ToList();
            await Task.WhenAll(writers.Select(writer => writer.RunAsync(emulator)));
            await emulator.ExitAsync();
        }

        await using var last = await StartAndCheckAsync();
        await DeleteEverythingAsync(last.Client);
        await last.StopAsync();
        new DataFolderAudit(_folder.Path).RequireNoFile();
    }

    private async Task<EmulatorProcess> StartAndCheckAsync()
    {
        var emulator = await EmulatorProcess.StartAsync(_folder.Path);
        new DataFolderAudit(_folder.Path).RequireNoOrphan();
        if (await emulator.Client.BucketExistsAsync(VersionWriter.Bucket))
        {
            foreach (var key in _keys.SelectMany(keys => keys))
            {
                key.Settle(await FindAsync(emulator.Client, key.Name));
            }
        }

        return emulator;
    }

    private static async Task<List<StoredVersion>> FindAsync(OssClient client, string key)
    {
        var found = new List<StoredVersion>();
        await foreach (var entry in client.ListObjectVersions(
            new ListObjectVersionsRequest { Bucket = VersionWriter.Bucket, Prefix = key, MaxKeys = 3 }))
        {
            found.Add(new StoredVersion(entry.VersionId, entry.IsDeleteMarker == true ? null : await ReadAsync(client, entry)));
        }

        return found;
    }

    private static async Task<byte[]> ReadAsync(OssClient client, ObjectVersionEntry entry)
    {
        await using var got = await client.GetObjectAsync(
            new() { Bucket = VersionWriter.Bucket, Key = entry.Key, VersionId = entry.VersionId });
        return await got.ReadAsBytesAsync();
    }

    private async Task DeleteEverythingAsync(OssClient client)
    {
        ObjectIdentifier[] all =
            [
                .. _keys.SelectMany(keys => keys)
                    .SelectMany(key => key.Known.Select(version => new ObjectIdentifier { Key = key.Name, VersionId = version.Id })),
            ];
        if (all.Length > 0)
        {
            await client.DeleteMultipleObjectsAsync(VersionWriter.Bucket, all);
        }

        await client.DeleteBucketAsync(VersionWriter.Bucket);
    }
}
