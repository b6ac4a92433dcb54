using System.Xml;

namespace OssGen.Generator.Reading;

/// <summary>Opens XML readers for the texts of spec files.</summary>
internal static class SpecXml
{
    public const char ByteOrderMark = '\uFEFF';

    /// <summary>The greatest number of characters that a spec file may have.</summary>
    public const int MaxCharacters = 16 * 1024 * 1024;

    private const int UsesOfNames = 256;

    // Files have the same names, and often the same values of attributes, so the files that a thread reads share them: 4 % of the
    // allocations of a run. The table is replaced from time to time, because it keeps whatever it has seen.
    [ThreadStatic]
    private static NameTable? t_names;

    [ThreadStatic]
    private static int t_uses;

    /// <summary>Opens a reader of elements and texts. It doesn't receive the byte order mark of the text.</summary>
    public static XmlReader Open(string text)
    {
        var settings = new XmlReaderSettings
        {
            CloseInput = true,
            NameTable = Names(),
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

    private static NameTable Names()
    {
        if (t_names is null || t_uses++ == UsesOfNames)
        {
            (t_names, t_uses) = (new NameTable(), 0);
        }

        return t_names;
    }
}
