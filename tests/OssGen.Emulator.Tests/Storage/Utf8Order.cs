using System.Text;

namespace OssGen.Emulator.Tests.Storage;

/// <summary>The order of UTF-8 bytes, which that of UTF-16 differs from.</summary>
internal sealed class Utf8Order : IComparer<string>
{
    public static Utf8Order Instance { get; } = new();

    public int Compare(string? x, string? y) => Encoding.UTF8.GetBytes(x!).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y!));
}
