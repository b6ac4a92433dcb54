using System.Runtime.InteropServices;

namespace OssGen.Net8;

/// <summary>Methods for text that .NET has from 9 on, with the names and signatures that they have there.</summary>
internal static class LaterText
{
    /// <summary>Writes a text from bytes.</summary>
    internal delegate void FillFromBytes(Span<char> text, ReadOnlySpan<byte> bytes);

    extension(Convert)
    {
        internal static string ToHexStringLower(ReadOnlySpan<byte> bytes) => Convert.ToHexString(bytes).ToLowerInvariant();
    }

    extension(Uri)
    {
        internal static string UnescapeDataString(ReadOnlySpan<char> text) => Uri.UnescapeDataString(text.ToString());
    }

    extension(string)
    {
        internal static string Create(int length, ReadOnlySpan<byte> bytes, FillFromBytes fill)
        {
            var text = new string('\0', length);
            // No other code has the new string yet.
            fill(MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(text.AsSpan()), length), bytes);
            return text;
        }
    }

    extension(ReadOnlySpan<char> text)
    {
        internal bool StartsWith(char first) => !text.IsEmpty && text[0] == first;
    }
}
