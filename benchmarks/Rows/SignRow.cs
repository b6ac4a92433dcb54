namespace OssGen.Benchmarks;

/// <summary>The headers of a V4 signature, compared with the two hashes that it can't do without.</summary>
internal static class SignRow
{
    public const string Name = "sign_v4";

    private const int CallsPerRound = 20_000;

    public static async Task<RatioRow> MeasureAsync()
    {
        using var reference = new BareSignCall();
        var comparison = await CpuComparison.RunAsync(reference, new SignCall(), CallsPerRound);
        return new(Name, "us", comparison) { Limit = new(2.2, RatioLimitKind.AtMostWithNull) };
    }
}
