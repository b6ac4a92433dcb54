using System.Text;

namespace OssGen.Wire;

/// <content>Strings that come again and again are made once.</content>
public ref partial struct OssXmlReader
{
    private string Repeated(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return "";
        }

        // A reference can give what isn't ASCII, but that doesn't stand in the document then.
        if (!_document.Overlaps(text, out var start))
        {
            return Encoding.UTF8.GetString(text);
        }

        ref var last = ref _lastTexts[_nameLength & (LastTexts.Capacity - 1)];
        if (last.Length != text.Length || !XmlScan.Same(_document, last.Start, start, text.Length))
        {
            last = new LastText(start, text.Length, _ascii ? Encoding.Latin1.GetString(text) : Encoding.UTF8.GetString(text));
        }

        return last.Text;
    }
}
