using System.Collections.Concurrent;

namespace OssGen.Emulator.Tests.EndToEnd;

public sealed class KillTests : IDisposable
{
    private const int Rounds = 30;
    private const int Writers = 4;
    private const int KeysOfWriter = 3;
    private const string Bucket = "killed";

    private readonly string _folder = Directory.CreateTempSubdirectory("oss-kill-test-").FullName;
    private readonly ConcurrentDictionary<string, int> _acknowledged = new();
    private readonly ConcurrentDictionary<string, int> _attempted = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Acknowledged_objects_survive_being_killed_and_others_are_whole_or_absent()
    {
        for (var round = 0; round < Rounds; round++)
        {
            using var emulator = await EmulatorProcess.StartAsync(_folder);
            using var client = Client(emulator);
            await client.PutBucketAsync(Bucket);
            await VerifyAsync(client);
            await WriteUntilKilledAsync(emulator, client, 20 + (round * 7 % 40));
        }
    }

    private static OssClient Client(EmulatorProcess emulator) => new(new OssClientOptions
    {
        Endpoint = emulator.Endpoint.ToString(),
        Credentials = new OssCredentials("id", "secret"),
        Retry = new OssRetryOptions { MaxAttempts = 1 },
    });

    private async Task WriteUntilKilledAsync(EmulatorProcess emulator, OssClient client, int writes)
    {
        using var killed = new CancellationTokenSource();
        var left = writes;
        var writers = Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; !killed.IsCancellationRequested; i++)
            {
                if (!await TryWriteAsync(client, $"{writer}/{i % KeysOfWriter}"))
                {
                    return;
                }

                if (Interlocked.Decrement(ref left) == 0)
                {
                    await killed.CancelAsync();
                    await emulator.KillAsync();
                }
            }
        })).ToList();
        await Task.WhenAll(writers);
    }

    private async Task<bool> TryWriteAsync(OssClient client, string key)
    {
        var version = _attempted.AddOrUpdate(key, 1, (_, last) => last + 1);
        try
        {
            await client.PutObjectAsync(Bucket, key, VersionedContent.Of(version));
            _acknowledged[key] = version;
            return true;
        }
        catch (OssException)
        {
            return false;
        }
    }

    private async Task VerifyAsync(OssClient client)
    {
        var listed = await client.ListObjectsAsync(Bucket);
        Assert.Equal(listed.Contents.Count, Directory.GetFiles(Path.Combine(_folder, "data"), "*", SearchOption.AllDirectories).Length);
        Assert.Empty(Directory.GetFiles(Path.Combine(_folder, "temp")));
        Assert.Superset(_acknowledged.Keys.ToHashSet(), listed.Contents.Select(entry => entry.Key!).ToHashSet());
        foreach (var entry in listed.Contents)
        {
            await using var got = await client.GetObjectAsync(Bucket, entry.Key!);
            var version = VersionedContent.VersionOf(await got.ReadAsBytesAsync());
            Assert.InRange(version, _acknowledged.GetValueOrDefault(entry.Key!, 1), _attempted[entry.Key!]);
        }
    }
}
