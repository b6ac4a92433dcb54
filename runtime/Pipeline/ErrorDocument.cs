using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using System.Xml;
using OssGen.Text;
using OssGen.Wire;

namespace OssGen.Pipeline;

/// <summary>The fields of an error document, in XML or JSON.</summary>
internal sealed class ErrorDocument
{
    private const int LargestField = 16 * 1024;
    private const int MostFields = 256;
    private const int LongestPath = 256;

    private static readonly string[] s_fields = ["Code", "Message", "RequestId", "HostId", "EC"];

    internal string? Code { get; private set; }

    internal string? Message { get; private set; }

    internal string? RequestId { get; private set; }

    internal string? HostId { get; private set; }

    internal string? EC { get; private set; }

    internal Dictionary<string, string> Details { get; } = [];

    /// <summary>
    /// Reads an <c>Error</c> document in XML. Returns false for anything else, such as the HTML page of a proxy or a truncated document.
    /// Characters that XML doesn't allow are replaced, because an object key in the document can contain them.
    /// </summary>
    internal static bool TryReadXml(ReadOnlySpan<byte> body, [NotNullWhen(true)] out ErrorDocument? document) =>
        TryReadSoundXml(body, out document) || (WithoutForbidden(body) is { } repaired && TryReadSoundXml(repaired, out document));

    private static bool TryReadSoundXml(ReadOnlySpan<byte> body, [NotNullWhen(true)] out ErrorDocument? document)
    {
        document = new ErrorDocument();
        try
        {
            document.ReadXml(body);
        }
        catch (OssXmlException)
        {
            document = null;
        }

        return document is not null;
    }

    /// <summary>Replaces characters that XML doesn't allow with U+FFFD. Returns null if there are none.</summary>
    private static byte[]? WithoutForbidden(ReadOnlySpan<byte> body)
    {
        var text = Encoding.UTF8.GetString(body).ToCharArray();
        var changed = !Utf8.IsValid(body);
        foreach (ref var character in text.AsSpan())
        {
            if (!XmlConvert.IsXmlChar(character) && !char.IsSurrogate(character))
            {
                character = '\uFFFD';
                changed = true;
            }
        }

        return changed ? Encoding.UTF8.GetBytes(text) : null;
    }

    /// <summary>
    /// Reads the JSON form of an error document: the fields of the root object or of its <c>Error</c> object. Field names are
    /// case-insensitive.
    /// </summary>
    internal static bool TryReadJson(ReadOnlySpan<byte> body, [NotNullWhen(true)] out ErrorDocument? document)
    {
        document = new ErrorDocument();
        try
        {
            var json = new Utf8JsonReader(OssJsonText.Repaired(body));
            document = json.Read() && json.TokenType == JsonTokenType.StartObject && document.ReadJson(ref json) ? document : null;
        }
        catch (JsonException)
        {
            document = null;
        }

        return document is not null;
    }

    private void ReadXml(ReadOnlySpan<byte> body)
    {
        var xml = new OssXmlReader(body);
        xml.Root("Error"u8);
        var depth = xml.Depth;
        while (xml.ReadChild(depth))
        {
            var name = xml.LocalName;
            if (!IsField(name) && xml.HasChildren())
            {
                ReadInner(ref xml, name);
            }
            else
            {
                Take(name, xml.ReadString());
            }
        }
    }

    /// <summary>Reads the child elements of an element. The path of each child element is its name in <see cref="Details"/>.</summary>
    private void ReadInner(ref OssXmlReader xml, string path)
    {
        var depth = xml.Depth;
        while (xml.ReadChild(depth))
        {
            if (Details.Count == MostFields || path.Length > LongestPath)
            {
                continue;
            }

            var name = $"{path}/{xml.LocalName}";
            if (xml.HasChildren())
            {
                ReadInner(ref xml, name);
            }
            else
            {
                Keep(name, xml.ReadString());
            }
        }
    }

    private bool ReadJson(ref Utf8JsonReader json)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString()!;
            json.Read();
            if (json.TokenType == JsonTokenType.String)
            {
                Take(FieldOf(name), json.GetString()!);
            }
            else if (json.TokenType != JsonTokenType.StartObject)
            {
                json.Skip();
            }
            else if (name.Equals("Error", StringComparison.OrdinalIgnoreCase))
            {
                return ReadJson(ref json);
            }
            else
            {
                ReadInner(ref json, name);
            }
        }

        return Code is not null || Message is not null;
    }

    private void ReadInner(ref Utf8JsonReader json, string path)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = path.Length > LongestPath ? path : $"{path}/{json.GetString()}";
            json.Read();
            if (json.TokenType == JsonTokenType.String)
            {
                Keep(name, json.GetString()!);
            }
            else if (json.TokenType == JsonTokenType.StartObject && path.Length <= LongestPath)
            {
                ReadInner(ref json, name);
            }
            else
            {
                json.Skip();
            }
        }
    }

    private static bool IsField(string name) => Array.IndexOf(s_fields, name) >= 0;

    /// <summary>Returns the canonical spelling of a field name, or the name itself if the field is unknown.</summary>
    private static string FieldOf(string name) =>
        Array.Find(s_fields, field => field.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? name;

    private void Take(string name, string value)
    {
        switch (name)
        {
            case "Code": Code = value; break;
            case "Message": Message = value; break;
            case "RequestId": RequestId = value; break;
            case "HostId": HostId = value; break;
            case "EC": EC = value; break;
            default: Keep(name, value); break;
        }
    }

    private void Keep(string name, string value)
    {
        if (Details.Count < MostFields && value.Length <= LargestField && name.Length <= 2 * LongestPath)
        {
            Details[name] = value;
        }
    }
}
