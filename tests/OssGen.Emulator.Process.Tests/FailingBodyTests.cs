using OssGen.TestSupport.Folders;
using OssGen.TestSupport.Programs;

namespace OssGen.Emulator.Tests.Process;

/// <summary>What goes wrong in the emulator is said on its standard error, also where the reply is on its way already.</summary>
public sealed class FailingBodyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [UnixTheory]
    [InlineData(500_000)]
    [InlineData(0)]
    public async Task A_body_that_can_not_be_sent_to_its_end_is_reported(int left)
    {
        await using var emulator = await EmulatorProcess.StartAsync(_folder["data"]);
        await emulator.Client.PutBucketAsync("bucket");
        await emulator.Client.PutObjectAsync("bucket", "key", new byte[1_000_000]);
        var file = Directory.GetFiles(Path.Combine(_folder["data"], "data"), "*", SearchOption.AllDirectories).Single();
        using (var cut = new FileStream(file, FileMode.Open))
        {
            cut.SetLength(left);
        }

        var error = await Record.ExceptionAsync(async () =>
        {
            await using var got = await emulator.Client.GetObjectAsync("bucket", "key");
            await got.Content.CopyToAsync(Stream.Null);
        });

        var exit = await emulator.StopAsync();
        Assert.NotNull(error);
        Assert.Contains("shorter than its record says", exit.Error, StringComparison.Ordinal);
    }
}
