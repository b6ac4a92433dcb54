using System.Net;
using OssGen.TestSupport.Folders;

namespace OssGen.Emulator.Tests.Process;

/// <summary>A kill while the seed is stored, or while everything is deleted, leaves a folder that the next start completes.</summary>
public sealed class StartKillTests : IDisposable
{
    private const int Files = 200;

    private readonly TemporaryFolder _folder = new();

    private string Data => _folder["data"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_seed_that_was_cut_off_is_whole_after_the_next_start()
    {
        var seed = _folder["seed"];
        Directory.CreateDirectory(Path.Combine(seed, "site"));
        for (var i = 0; i < Files; i++)
        {
            await File.WriteAllBytesAsync(Path.Combine(seed, "site", $"{i:D3}.bin"), Content(i));
        }

        await using (var program = EmulatorProgram.Launch(
            "--port", "0", "--data", Data, "--access-key-id", "id", "--access-key-secret", "secret", "--seed", seed))
        {
            while (!Directory.Exists(Path.Combine(Data, "data"))
                || !Directory.EnumerateFiles(Path.Combine(Data, "data"), "*", SearchOption.AllDirectories).Skip(Files / 10).Any())
            {
                await Task.Yield();
            }

            program.Kill();
            await program.ExitAsync();
        }

        await using var emulator = await EmulatorProcess.StartAsync(Data, "--seed", seed);
        new DataFolderAudit(Data).RequireNoOrphan();
        var keys = new List<string>();
        await foreach (var entry in emulator.Client.ListObjectsV2("site"))
        {
            keys.Add(entry.Key);
            await using var got = await emulator.Client.GetObjectAsync("site", entry.Key);
            Assert.Equal(Content(keys.Count - 1), await got.ReadAsBytesAsync());
        }

        Assert.Equal(Files, keys.Count);
        await emulator.StopAsync();
    }

    // Killed before, while or after the reset takes effect, whether or not it is answered.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_reset_that_was_cut_off_deleted_everything_or_nothing(bool waits)
    {
        for (var round = 0; round < 4; round++)
        {
            bool isAnswered;
            await using (var emulator = await EmulatorProcess.StartAsync(Data, "--control"))
            {
                await FillAsync(emulator.Client);
                isAnswered = await ResetAndKillAsync(emulator, waits);
            }

            await using var restarted = await EmulatorProcess.StartAsync(Data);
            new DataFolderAudit(Data).RequireNoOrphan();
            var buckets = (await restarted.Client.ListBucketsAsync()).Buckets;
            if (isAnswered || buckets.Count == 0)
            {
                Assert.Empty(buckets);
                new DataFolderAudit(Data).RequireNoFile();
            }
            else
            {
                await RequireFilledAsync(restarted.Client);
            }

            await restarted.StopAsync();
        }
    }

    private static byte[] Content(int number)
    {
        var content = new byte[20_000];
        new Random(number).NextBytes(content);
        return content;
    }

    private static async Task FillAsync(OssClient client)
    {
        await client.PutBucketAsync("filled");
        await client.PutBucketPolicyAsync(
            "filled", """{"Version":"1","Statement":[{"Effect":"Allow","Principal":["other"],"Action":"oss:*","Resource":"*"}]}""");
        for (var i = 0; i < 20; i++)
        {
            await client.PutObjectAsync("filled", $"{i}", Content(i));
        }
    }

    private static async Task RequireFilledAsync(OssClient client)
    {
        Assert.Contains("other", (await client.GetBucketPolicyAsync("filled")).Policy, StringComparison.Ordinal);
        for (var i = 0; i < 20; i++)
        {
            await using var got = await client.GetObjectAsync("filled", $"{i}");
            Assert.Equal(Content(i), await got.ReadAsBytesAsync());
        }
    }

    private static async Task<bool> ResetAndKillAsync(EmulatorProcess emulator, bool waits)
    {
        using var http = new HttpClient();
        var reset = http.PostAsync(new Uri(emulator.Endpoint, "_ossgen/reset"), null);
        if (waits)
        {
            await reset;
        }

        emulator.Kill();
        await emulator.ExitAsync();
        try
        {
            using var response = await reset;
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
