namespace OssGen.Osscmd.Tests;

/// <summary>A test of what holds for all commands: it has a command line, and a stage on which each command works.</summary>
public abstract class EveryCommandTest(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    /// <summary>The names of all commands.</summary>
    public static TheoryData<string> Commands => CommandStage.Commands;

    internal EmulatorFixture Fixture { get; } = fixture;

    internal CommandLine Line { get; private set; } = null!;

    internal CommandStage Stage { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Line = await Fixture.ConfiguredAsync();
        Stage = await CommandStage.SetAsync(Fixture, Line);
    }

    public Task DisposeAsync()
    {
        Line.Dispose();
        return Task.CompletedTask;
    }
}
