namespace OssGen.Benchmarks;

/// <summary>
/// Generates from the whole spec with a driver that has cached nothing: the cost in a build, without compiling the generator itself.
/// </summary>
internal sealed class ColdGeneration(SpecGeneration generation) : IMeasuredCall
{
    public ValueTask InvokeAsync()
    {
        generation.Generated();
        return default;
    }
}
