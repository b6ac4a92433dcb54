namespace OssGen.Generator.Diagnostics;

/// <summary>A place in a spec file: offset and length in characters, line and column counted from 1.</summary>
internal sealed record SpecSpan(int Offset, int Length, int Line, int Column)
{
    public static SpecSpan StartOfFile { get; } = new(0, 0, 1, 1);
}
