namespace OssGen.Benchmarks;

/// <summary>
/// The whole spec by a driver that has cached nothing: what a build pays, beside the time to compile the generator itself.
/// </summary>
internal sealed class ColdGeneration(SpecGeneration generation) : IMeasuredCall
{
    public ValueTask InvokeAsync()
    {
        generation.Generated();
        return default;
    }
}
