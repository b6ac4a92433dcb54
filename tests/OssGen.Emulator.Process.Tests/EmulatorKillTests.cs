using System.Globalization;
using OssGen.TestSupport.Folders;
using Xunit.Abstractions;

namespace OssGen.Emulator.Tests.Process;

/// <summary>What the emulator acknowledged survives kill -9.</summary>
public sealed class EmulatorKillTests(ITestOutputHelper output) : IDisposable
{
    private const int Rounds = 30;
    private const int Writers = 5;
    private const int MostAnswers = 90;
    private const string SeedVariable = "OSSGEN_KILL_SEED";

    private readonly TemporaryFolder _folder = new();
    private readonly AcknowledgedState _state = new();
    private readonly UploadLedger _uploads = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Keeps_every_acknowledged_write_and_no_half_of_another_when_killed_thirty_times()
    {
        var seed = Seed();
        output.WriteLine($"Seed {seed}. Set {SeedVariable}={seed} to draw the same writes again.");
        var payloads = new Payloads(new Random(seed));
        for (var round = 1; round <= Rounds; round++)
        {
            // A round's writes are drawn from the seed alone, whatever came of the doubts before it.
            var random = new Random(unchecked(seed + round));
            await using var emulator = await EmulatorProcess.StartAsync(_folder.Path);
            var doubts = await RecoverAsync(emulator, new Random(random.Next()));
            output.WriteLine($"Round {round}: of the writes in doubt, {doubts.Done} had taken effect, {doubts.Undone} had not.");
            await emulator.Client.PutBucketAsync(Writer.Bucket);
            await WriteUntilKilledAsync(emulator, payloads, random);
        }

        await RecoverAndStopAsync(new Random(seed));
        await DeleteEverythingAsync();
        await RequireNothingLeftAsync();
    }

    private static int Seed() => Environment.GetEnvironmentVariable(SeedVariable) is { Length: > 0 } text
        ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture)
        : Random.Shared.Next();

    private async Task WriteUntilKilledAsync(EmulatorProcess emulator, Payloads payloads, Random random)
    {
        var killSwitch = new KillSwitch(emulator, random.Next(1, MostAnswers));
        var writers = Enumerable.Range(0, Writers).Select(number =>
            new Writer($"w{number}", emulator.Client, _state, _uploads, killSwitch, payloads, new Random(random.Next())));
        await Task.WhenAll([.. writers.Select(writer => writer.RunAsync(emulator))]);
        await emulator.ExitAsync();
    }

    private async Task<(int Done, int Undone)> RecoverAsync(EmulatorProcess emulator, Random random)
    {
        new DataFolderAudit(_folder.Path).RequireNoOrphan();
        if (_state.Keys.Count == 0)
        {
            return default;
        }

        var recovery = new Recovery(emulator.Client, _state);
        await recovery.CheckObjectsAsync();
        await new UploadRecovery(emulator.Client, _state, _uploads).FinishAllAsync(random);
        return recovery.Doubts;
    }

    private async Task RecoverAndStopAsync(Random random)
    {
        await using var emulator = await EmulatorProcess.StartAsync(_folder.Path);
        await RecoverAsync(emulator, random);
        await emulator.StopAsync();
    }

    private async Task DeleteEverythingAsync()
    {
        await using var emulator = await EmulatorProcess.StartAsync(_folder.Path);
        new DataFolderAudit(_folder.Path).RequireNoOrphan();
        await new Recovery(emulator.Client, _state).CheckObjectsAsync();
        ObjectIdentifier[] keys = [.. _state.Keys.Select(key => new ObjectIdentifier { Key = key })];
        await emulator.Client.DeleteMultipleObjectsAsync(Writer.Bucket, keys);
        await emulator.Client.DeleteBucketAsync(Writer.Bucket);
        await emulator.StopAsync();
    }

    private async Task RequireNothingLeftAsync()
    {
        await using var emulator = await EmulatorProcess.StartAsync(_folder.Path);
        new DataFolderAudit(_folder.Path).RequireNoFile();
        await emulator.StopAsync();
    }
}
