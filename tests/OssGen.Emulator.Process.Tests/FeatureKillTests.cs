using OssGen.TestSupport.Folders;
using Xunit.Abstractions;

namespace OssGen.Emulator.Tests.Process;

/// <summary>
/// Policies, configurations, forms, callbacks and new buckets survive kill -9: what was acknowledged is there as a whole, and what was not
/// is there as a whole or not at all.
/// </summary>
public sealed class FeatureKillTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Rounds = 12;
    private const int MostAnswers = 80;

    private readonly TemporaryFolder _folder = new();
    private readonly CallbackListener _listener = new();
    private readonly FeatureState _state = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _listener.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task What_was_acknowledged_by_every_feature_is_in_force_after_a_kill()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"Seed {seed}.");
        var random = new Random(seed);
        for (var round = 0; round < Rounds; round++)
        {
            await using var emulator = await StartAsync();
            var killSwitch = new KillSwitch(emulator, random.Next(5, MostAnswers));
            var writers = new FeatureWriters(emulator, _state, killSwitch, _listener.Endpoint);
            await writers.PrepareAsync();
            await writers.RunAsync();
            await emulator.ExitAsync();
        }

        await using var last = await StartAsync();
        Assert.NotEmpty(_state.Objects);
        await last.StopAsync();
    }

    private async Task<EmulatorProcess> StartAsync()
    {
        var emulator = await EmulatorProcess.StartAsync(
            _folder.Path, "--user", "user:secret:user:id", "--region", "cn-hangzhou", "--region", "cn-beijing");
        new DataFolderAudit(_folder.Path).RequireNoOrphan();
        await new FeatureRecovery(emulator, _state).CheckAsync();
        return emulator;
    }
}
