using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace OssGen.Text;

/// <summary>Converts received UTF-8 to strings.</summary>
internal static class Utf8Text
{
    private const int Step = 16;

    /// <summary>
    /// Converts UTF-8 bytes to a string. Most strings are ASCII, which is converted in one pass; decoding UTF-8 takes two passes.
    /// </summary>
    internal static string GetString(ReadOnlySpan<byte> utf8) => Ascii.IsValid(utf8) ? GetAscii(utf8) : Encoding.UTF8.GetString(utf8);

    /// <summary>Converts bytes that are known to be ASCII to a string.</summary>
    internal static string GetAscii(ReadOnlySpan<byte> ascii) =>
        string.Create(ascii.Length, ascii, static (text, bytes) => Widen(bytes, MemoryMarshal.Cast<char, ushort>(text)));

    private static void Widen(ReadOnlySpan<byte> bytes, Span<ushort> text)
    {
        if (bytes.Length < Step)
        {
            for (var i = 0; i < bytes.Length; i++)
            {
                text[i] = bytes[i];
            }

            return;
        }

        // The last step covers the last 16 bytes, even if it overlaps the previous one.
        ref var source = ref MemoryMarshal.GetReference(bytes);
        ref var target = ref MemoryMarshal.GetReference(text);
        var last = bytes.Length - Step;
        for (var step = 0; step < last; step += Step)
        {
            Widen(ref source, ref target, (nuint)step);
        }

        Widen(ref source, ref target, (nuint)last);
    }

    private static void Widen(ref byte source, ref ushort target, nuint step)
    {
        var (lower, upper) = Vector128.Widen(Vector128.LoadUnsafe(ref source, step));
        lower.StoreUnsafe(ref target, step);
        upper.StoreUnsafe(ref target, step + (Step / 2));
    }
}
