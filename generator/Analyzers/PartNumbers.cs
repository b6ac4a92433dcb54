namespace OssGen.Generator.Analyzers;

/// <summary>The numbers that the parts of an object can have.</summary>
internal static class PartNumbers
{
    public const int First = 1;
    public const int Last = 10_000;
}
