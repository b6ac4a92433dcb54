using System.Xml;

namespace OssGen.Generator.Reading;

/// <summary>Opens XML readers for the texts of spec files.</summary>
internal static class SpecXml
{
    public const char ByteOrderMark = '\uFEFF';

    /// <summary>The greatest number of characters that a spec file may have.</summary>
    public const int MaxCharacters = 16 * 1024 * 1024;

    /// <summary>Opens a reader of elements and texts. It doesn't receive the byte order mark of the text.</summary>
    public static XmlReader Open(string text)
    {
        var settings = new XmlReaderSettings
        {
            CloseInput = true,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MaxCharacters,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
        };
        var input = new StringReader(text);
        if (text.Length > 0 && text[0] == ByteOrderMark)
        {
            input.Read();
        }

        return XmlReader.Create(input, settings);
    }
}
