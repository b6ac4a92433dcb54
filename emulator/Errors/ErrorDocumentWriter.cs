using System.Text;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Errors;

/// <summary>Writes the XML document of an OSS error reply.</summary>
internal static class ErrorDocumentWriter
{
    /// <summary>Returns the error document as UTF-8 bytes.</summary>
    /// <param name="fault">The error.</param>
    /// <param name="requestId">The request ID, as in x-oss-request-id.</param>
    /// <param name="hostId">The Host header of the request.</param>
    public static byte[] Write(OssFaultException fault, string requestId, string hostId)
    {
        var xml = new StringBuilder("""<?xml version="1.0" encoding="UTF-8"?>""").Append("\n<Error>\n");
        Element(xml, "Code", fault.Code);
        Element(xml, "Message", fault.Message);
        Element(xml, "RequestId", requestId);
        Element(xml, "HostId", hostId);
        foreach (var (name, value) in fault.Details)
        {
            Element(xml, name, value);
        }

        if (fault.Ec is { } ec)
        {
            Element(xml, "EC", ec);
            Element(xml, "RecommendDoc", $"https://api.aliyun.com/troubleshoot?q={ec}");
        }

        return Encoding.UTF8.GetBytes(xml.Append("</Error>\n").ToString());
    }

    private static void Element(StringBuilder xml, string name, string value)
    {
        xml.Append("  <").Append(name).Append('>');
        foreach (var rune in value.EnumerateRunes())
        {
            if (rune.IsBmp)
            {
                Append(xml, (char)rune.Value);
            }
            else
            {
                xml.Append(rune.ToString());
            }
        }

        xml.Append("</").Append(name).Append(">\n");
    }

    // Characters that XML 1.0 doesn't allow, including unpaired surrogates, become U+FFFD, so that every client can parse the document.
    private static void Append(StringBuilder xml, char character) => _ = character switch
    {
        '&' => xml.Append("&amp;"),
        '<' => xml.Append("&lt;"),
        '>' => xml.Append("&gt;"),
        '"' => xml.Append("&quot;"),
        '\r' => xml.Append("&#xD;"),
        (< ' ' and not ('\n' or '\t')) or '\uFFFE' or '\uFFFF' => xml.Append('\uFFFD'),
        _ => xml.Append(character),
    };
}
