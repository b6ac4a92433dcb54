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

        if (!_document.Overlaps(text, out var start))
        {
            return ToText(text);
        }

        ref var last = ref _lastTexts[_nameLength & (LastTexts.Capacity - 1)];
        if (last.Length != text.Length || !XmlScan.Same(_document, last.Start, start, text.Length))
        {
            last = new LastText(start, text.Length, ToText(text));
        }

        return last.Text;
    }
}
