namespace OssGen.Benchmarks;

/// <summary>Generates from a given number of copies of the spec in one compilation.</summary>
internal static class GeneratorGrowth
{
    public static Task<GrowthWork> CreateAsync(IReadOnlyList<SpecText> specs, int copies)
    {
        var generation = new ColdGeneration(new SpecGeneration(ScaledSpec.Of(specs, copies)));
        return Task.FromResult(new GrowthWork(async () => await generation.InvokeAsync()));
    }
}
