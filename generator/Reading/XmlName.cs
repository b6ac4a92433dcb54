using System.Xml;

namespace OssGen.Generator.Reading;

/// <summary>Checks the names of XML elements.</summary>
internal static class XmlName
{
    /// <summary>Determines whether a string is an XML name without a prefix.</summary>
    public static bool IsLocal(string text) =>
        text.Length > 0 && XmlConvert.IsStartNCNameChar(text[0]) && text.All(XmlConvert.IsNCNameChar);
}
