using System.Text;
using System.Text.Json;
using OssGen.Emulator.Wire;
using OssGen.Wire;

namespace OssGen.Emulator.Errors;

/// <summary>Writes the document of an OSS error reply.</summary>
internal static class ErrorDocumentWriter
{
    /// <summary>Returns the error document as UTF-8 bytes.</summary>
    /// <param name="fault">The error.</param>
    /// <param name="requestId">The request ID, as in x-oss-request-id.</param>
    /// <param name="hostId">The Host header of the request.</param>
    /// <param name="form">The form of the document.</param>
    public static byte[] Write(OssFaultException fault, string requestId, string hostId, OssErrorForm form = OssErrorForm.Xml)
    {
        switch (form)
        {
            case OssErrorForm.Message:
                return Json(json => json.WriteString("message", fault.Message));
            case OssErrorForm.Json:
                return Json(json =>
                {
                    json.WriteStartObject("Error");
                    foreach (var (name, value) in Values(fault, requestId, hostId))
                    {
                        json.WriteString(name, value);
                    }

                    json.WriteEndObject();
                });
            default:
                return Xml(Values(fault, requestId, hostId));
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Values(OssFaultException fault, string requestId, string hostId)
    {
        yield return new("Code", fault.Code);
        yield return new("Message", fault.Message);
        yield return new("RequestId", requestId);
        yield return new("HostId", hostId);
        foreach (var (name, value) in fault.Details)
        {
            yield return new(name, value);
        }

        if (fault.Ec is { } ec)
        {
            yield return new("EC", ec);
            yield return new("RecommendDoc", $"https://api.aliyun.com/troubleshoot?q={ec}");
        }
    }

    private static byte[] Json(Action<Utf8JsonWriter> write)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return text.ToArray();
    }

    private static byte[] Xml(IEnumerable<KeyValuePair<string, string>> values)
    {
        var xml = new StringBuilder("""<?xml version="1.0" encoding="UTF-8"?>""").Append("\n<Error>\n");
        foreach (var (name, value) in values)
        {
            Element(xml, name, value);
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
