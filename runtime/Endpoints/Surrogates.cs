using System.Buffers;
using System.Text;

namespace OssGen;

/// <summary>Half a surrogate pair has no UTF-8 form: sent, it would silently become another character.</summary>
internal static class Surrogates
{
    /// <summary>The position of the first lone surrogate, or -1.</summary>
    public static int FindLone(ReadOnlySpan<char> text)
    {
        var offset = 0;
        while (text[offset..].IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var next)
        {
            offset += next;
            if (Rune.DecodeFromUtf16(text[offset..], out _, out var consumed) != OperationStatus.Done)
            {
                return offset;
            }

            offset += consumed;
        }

        return -1;
    }
}
