namespace OssGen.Benchmarks;

/// <summary>The time in which the native osscmd prints its version, compared with a native program that prints a line.</summary>
internal static class StartUpMode
{
    private const int Rounds = 11;
    private const int RunsPerRound = 20;

    public static async Task<int> RunAsync(BenchmarkArguments arguments, TextWriter output)
    {
        var hello = await NativeProgram.PublishAsync(await HelloProject.WriteAsync(), "hello");
        var osscmd = await NativeProgram.PublishAsync(Path.Combine(Repository.Root, "osscmd", "osscmd.csproj"), "osscmd", "--version");
        RatioReport.Write([new RatioRow("osscmd_version", "ms", await CompareAsync(hello, osscmd))], output);
        return 0;
    }

    private static async Task<Comparison> CompareAsync(NativeProgram reference, NativeProgram ours)
    {
        // Once each, so that both are in the file cache.
        await reference.MillisecondsAsync(RunsPerRound);
        await ours.MillisecondsAsync(RunsPerRound);
        return await Turns.CompareAsync(
            Rounds, () => reference.MillisecondsAsync(RunsPerRound), () => ours.MillisecondsAsync(RunsPerRound));
    }
}
