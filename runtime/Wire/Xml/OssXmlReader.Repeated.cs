using System.Runtime.CompilerServices;
using System.Text;
using OssGen.Text;
using OssGen.Wire.Xml;

namespace OssGen.Wire;

/// <content>Strings that occur repeatedly, which are created only once.</content>
public ref partial struct OssXmlReader
{
    // The longest text that is read in one pass. What is converted in vain, because the text has another length, is limited by it.
    private const int LongestGuessed = 128;

    /// <summary>Reads the element's own text; a text that is one of the known values, regardless of its case, as that value.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private string ReadRepeated(OssKnownValues? known)
    {
        if (_position >= _nextPause)
        {
            Pause();
        }

        if (!_unopened)
        {
            return Repeated(ReadOpenedText(), known);
        }

        ref var last = ref _lastTexts[_nameSlot];
        var start = TextStart;
        var expected = last.Length;
        if (expected <= _document.Length - start && XmlScan.Same(_document, last.Start, start, expected)
            && last.Known == known && TryPass(start, expected))
        {
            return last.Text ?? "";
        }

        // A text of the same length as the last one, such as an ETag, is converted without waiting until its end has been found.
        if (known is null && _ascii && expected <= LongestGuessed && IsPassable(start, expected)
            && XmlScan.TryGetAsciiText(_document, start, expected) is { } same)
        {
            Pass(start, expected);
            last = new LastText(start, expected, same, Known: null);
            return same;
        }

        var length = XmlScan.TextLength(_document, start);
        if (length < 0 || !TryPass(start, length))
        {
            Open();
            return Repeated(ReadOpenedText(), known);
        }

        var text = GetString(start, length, known);
        last = new LastText(start, length, text, known);
        return text;
    }

    private string Repeated(ReadOnlySpan<byte> text, OssKnownValues? known)
    {
        if (text.IsEmpty)
        {
            return "";
        }

        // A reference can result in non-ASCII text, which is then not in the document.
        if (!_document.Overlaps(text, out var start))
        {
            var other = Encoding.UTF8.GetString(text);
            return known?.ShareSpelling(other) ?? other;
        }

        ref var last = ref _lastTexts[LastTexts.Slot(CurrentName)];
        if (last.Length != text.Length || last.Known != known || !XmlScan.Same(_document, last.Start, start, text.Length))
        {
            last = new LastText(start, text.Length, GetString(start, text.Length, known), known);
        }

        return last.Text;
    }

    private readonly string GetString(int start, int length, OssKnownValues? known)
    {
        var utf8 = XmlScan.Slice(_document, start, length);
        if (known?.Find(utf8) is { } shared)
        {
            return shared;
        }

        var text = _ascii ? Utf8Text.GetAscii(utf8) : Encoding.UTF8.GetString(utf8);
        return known?.ShareSpelling(text) ?? text;
    }
}
