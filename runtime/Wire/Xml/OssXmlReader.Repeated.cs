using System.Runtime.CompilerServices;
using System.Text;
using OssGen.Text;
using OssGen.Wire.Xml;

namespace OssGen.Wire;

/// <content>Strings that occur repeatedly, which are created only once.</content>
public ref partial struct OssXmlReader
{
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
        if (expected <= _document.Length - start && XmlScan.Same(_document, last.Start, start, expected) && TryPass(start, expected))
        {
            return last.Text ?? "";
        }

        // A text of the same length as the last one is skipped without waiting until its end has been found.
        var length = XmlScan.TextLength(_document, start);
        if (length == expected ? !TryPass(start, expected) : length < 0 || !TryPass(start, length))
        {
            Open();
            return Repeated(ReadOpenedText(), known);
        }

        var text = known?.Find(XmlScan.Slice(_document, start, length)) ?? GetString(start, length);
        last = new LastText(start, length, text);
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
            return known?.Find(text) ?? Encoding.UTF8.GetString(text);
        }

        ref var last = ref _lastTexts[LastTexts.Slot(CurrentName)];
        if (last.Length != text.Length || !XmlScan.Same(_document, last.Start, start, text.Length))
        {
            last = new LastText(start, text.Length, known?.Find(text) ?? GetString(start, text.Length));
        }

        return last.Text;
    }

    private readonly string GetString(int start, int length)
    {
        var text = XmlScan.Slice(_document, start, length);
        return _ascii ? Utf8Text.GetAscii(text) : Encoding.UTF8.GetString(text);
    }
}
