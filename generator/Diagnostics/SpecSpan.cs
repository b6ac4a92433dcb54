namespace OssGen.Generator.Diagnostics;

/// <summary>A span in a spec file: its offset and length in characters, and its one-based line and column.</summary>
internal readonly record struct SpecSpan(int Offset, int Length, int Line, int Column)
{
    public static SpecSpan StartOfFile { get; } = new(0, 0, 1, 1);
}
