namespace OssGen.Benchmarks;

/// <summary>Generates a spec several times, each time with a driver that has cached nothing.</summary>
internal sealed class RepeatedGeneration(SpecGeneration generation, int times) : IMeasuredCall
{
    public ValueTask InvokeAsync()
    {
        for (var i = 0; i < times; i++)
        {
            generation.Generated();
        }

        return default;
    }
}
