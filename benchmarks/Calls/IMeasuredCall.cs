namespace OssGen.Benchmarks;

/// <summary>One call, made again and again.</summary>
internal interface IMeasuredCall
{
    ValueTask InvokeAsync();
}
