using System.Xml;

namespace OssGen.Generator.Reading;

/// <summary>Names of XML elements.</summary>
internal static class XmlName
{
    /// <summary>Whether a text is a name without prefix.</summary>
    public static bool IsLocal(string text) =>
        text.Length > 0 && XmlConvert.IsStartNCNameChar(text[0]) && text.All(XmlConvert.IsNCNameChar);
}
