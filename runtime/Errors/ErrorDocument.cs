using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using OssGen.Wire;

namespace OssGen;

/// <summary>The fields of an error document, whichever form it came in.</summary>
internal sealed class ErrorDocument
{
    private const int LargestField = 16 * 1024;
    private const int MostFields = 256;

    internal string? Code { get; private set; }

    internal string? Message { get; private set; }

    internal string? RequestId { get; private set; }

    internal string? HostId { get; private set; }

    internal string? EC { get; private set; }

    internal Dictionary<string, string> Details { get; } = [];

    /// <summary>Reads an <c>Error</c> document; false for anything else, such as a proxy's HTML page or a truncated document.</summary>
    internal static bool TryReadXml(ReadOnlySpan<byte> body, [NotNullWhen(true)] out ErrorDocument? document)
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

    /// <summary>Reads the JSON form: the fields in an object, or in an object under the name <c>Error</c>.</summary>
    internal static bool TryReadJson(ReadOnlySpan<byte> body, [NotNullWhen(true)] out ErrorDocument? document)
    {
        document = new ErrorDocument();
        try
        {
            var json = new Utf8JsonReader(body);
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
            if (xml.NameEquals("AccessDeniedDetail"u8))
            {
                var inner = xml.Depth;
                while (xml.ReadChild(inner))
                {
                    Take("AccessDeniedDetail/" + xml.LocalName, xml.ReadString());
                }
            }
            else
            {
                Take(xml.LocalName, xml.ReadString());
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
                Take(name, json.GetString()!);
            }
            else if (name == "Error" && json.TokenType == JsonTokenType.StartObject)
            {
                return ReadJson(ref json);
            }
            else
            {
                json.Skip();
            }
        }

        return Code is not null;
    }

    private void Take(string name, string value)
    {
        switch (name)
        {
            case "Code": Code = value; break;
            case "Message": Message = value; break;
            case "RequestId": RequestId = value; break;
            case "HostId": HostId = value; break;
            case "EC": EC = value; break;
            default:
                if (Details.Count < MostFields && value.Length <= LargestField)
                {
                    Details[name] = value;
                }

                break;
        }
    }
}
