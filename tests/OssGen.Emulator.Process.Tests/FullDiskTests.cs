using System.Net;
using OssGen.TestSupport.Folders;

namespace OssGen.Emulator.Tests.Process;

/// <summary>On a full disk, a write fails with an error, what was acknowledged is kept, and the server serves on.</summary>
public sealed class FullDiskTests : IDisposable
{
    private const string Bucket = "full-disk";

    private readonly TemporaryFolder _folder = new();

    private string Disk => _folder["disk"];

    public void Dispose() => _folder.Dispose();

    [SmallDiskFact]
    public async Task What_was_acknowledged_on_a_full_disk_is_kept_and_nothing_else()
    {
        using var disk = SmallDisk.Mount(Disk, "12m");
        var data = Path.Combine(Disk, "data");
        var writes = new DiskWrites(Bucket);
        await using (var emulator = await EmulatorProcess.StartAsync(data))
        {
            await writes.PrepareAsync(emulator.Client);
            using (disk.Fill())
            {
                // Small writes may still find room in pages that are not full yet.
                for (var round = 0; round < 5; round++)
                {
                    await writes.TryAllAsync(emulator);
                }

                Assert.True(writes.Failed >= 5, $"{writes.Failed} writes failed.");
                await writes.CheckAsync(emulator.Client);
            }

            await writes.CheckAsync(emulator.Client);
            writes.Failed = 0;
            await writes.TryAllAsync(emulator);
            Assert.Equal(0, writes.Failed);
            emulator.Kill();
        }

        await using var restarted = await EmulatorProcess.StartAsync(data);
        new DataFolderAudit(data).RequireNoOrphan();
        await writes.CheckAsync(restarted.Client);
        await restarted.StopAsync();
    }

    [SmallDiskFact]
    public async Task A_full_disk_is_reported_with_its_cause()
    {
        using var disk = SmallDisk.Mount(Disk, "8m");
        await using var emulator = await EmulatorProcess.StartAsync(Path.Combine(Disk, "data"));
        await emulator.Client.PutBucketAsync(Bucket);
        OssServiceException error;
        using (disk.Fill())
        {
            error = await Assert.ThrowsAsync<OssServiceException>(
                () => emulator.Client.PutObjectAsync(Bucket, "key", new byte[1 << 20]).AsTask());
        }

        var exit = await emulator.StopAsync();
        Assert.Equal(((int)HttpStatusCode.InternalServerError, "InternalError"), (error.StatusCode, error.Code));
        Assert.Contains($"{error.RequestId} id PutObject PUT /{Bucket}/key 500 InternalError", exit.Error, StringComparison.Ordinal);
        Assert.Contains("No space left on device", exit.Error, StringComparison.Ordinal);
    }

    [SmallDiskFact]
    public async Task A_seed_that_does_not_fit_fails_the_start()
    {
        using var disk = SmallDisk.Mount(Disk, "8m");
        Directory.CreateDirectory(_folder["seed/site"]);
        await File.WriteAllBytesAsync(_folder["seed/site/large.bin"], new byte[10 << 20]);

        var exit = await EmulatorProgram.RunAsync(
            "--port", "0", "--data", Path.Combine(Disk, "data"), "--account", "id:secret", "--seed", _folder["seed"]);

        Assert.Equal(1, exit.Code);
        Assert.Contains("large.bin", exit.Error, StringComparison.Ordinal);
        Assert.Contains("No space left on device", exit.Error, StringComparison.Ordinal);
    }
}
