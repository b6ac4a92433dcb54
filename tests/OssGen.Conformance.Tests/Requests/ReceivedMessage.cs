using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using OssGen.Conformance.Tests.Examples;
using OssGen.Emulator.Wire;

namespace OssGen.Conformance.Tests.Requests;

/// <summary>A request on its way to a server, to be changed.</summary>
internal sealed class ReceivedMessage(CapturedRequest sent)
{
    private readonly string[] _path = sent.Target.Split('?')[0].TrimStart('/').Split('/', 2);
    private readonly Dictionary<string, string> _headers = new(sent.Headers, StringComparer.OrdinalIgnoreCase);
    private readonly List<KeyValuePair<string, string>> _query =
        [.. sent.Target.Split('?').Skip(1).SelectMany(query => query.Split('&')).Select(pair => pair.Split('=', 2))
            .Select(pair => KeyValuePair.Create(
                Uri.UnescapeDataString(pair[0]), pair.Length > 1 ? Uri.UnescapeDataString(pair[1]) : ""))];

    private byte[] _body = sent.Body;

    public void Resize(MemberRule rule, long size)
    {
        var value = rule.IsNumber ? size.ToString(CultureInfo.InvariantCulture) : new string('a', (int)size);
        if (rule.Place == "query")
        {
            _query[_query.FindIndex(pair => pair.Key == rule.Wire)] = KeyValuePair.Create(rule.Wire, value);
        }
        else if (rule.Place == "header")
        {
            _headers[rule.Wire] = value;
        }
        else
        {
            _body = _body is [(byte)'{', ..] ? ResizedJson(rule, size, value) : ResizedXml(rule, size, value);
        }
    }

    /// <summary>Replaces the value of a parameter, header or element, wherever it is.</summary>
    public void Replace(MemberRule rule, string value)
    {
        if (rule.Place == "query")
        {
            _query[_query.FindIndex(pair => pair.Key == rule.Wire)] = KeyValuePair.Create(rule.Wire, value);
        }
        else if (rule.Place == "header")
        {
            _headers[rule.Wire] = value;
        }
        else
        {
            _body = _body is [(byte)'{', ..] ? ReplacedJson(rule, value) : ReplacedXml(rule, value);
        }
    }

    /// <summary>Removes all that is in the elements of a name.</summary>
    public void Empty(string element)
    {
        using var body = new MemoryStream(_body);
        var document = XDocument.Load(body);
        document.Descendants(element).ToList().ForEach(found => found.RemoveNodes());
        _body = Encoding.UTF8.GetBytes(document.ToString(SaveOptions.DisableFormatting));
    }

    public OssServerRequest ToRequest() => new()
    {
        Method = sent.Method,
        Host = "127.0.0.1",
        Segments = [.. sent.Target.Split('?')[0][1..].Split('/').Select(Uri.UnescapeDataString)],
        Bucket = Uri.UnescapeDataString(_path[0]),
        Key = _path.Length > 1 ? Uri.UnescapeDataString(_path[1]) : "",
        QueryParameters = _query,
        Headers = _headers,
        Document = _body,
        Body = new MemoryStream(_body),
    };

    private byte[] ResizedJson(MemberRule rule, long size, string value)
    {
        var document = JsonNode.Parse(_body)!;
        var name = NameOf(rule);
        foreach (var property in Properties(document).Where(property => property.GetPropertyName() == name).ToList())
        {
            property.ReplaceWith<JsonNode>(
                property is JsonArray items ? new JsonArray([.. Enumerable.Range(0, (int)size).Select(_ => items[0]!.DeepClone())])
                : rule.IsNumber ? JsonValue.Create(size)
                : JsonValue.Create(value));
        }

        return Encoding.UTF8.GetBytes(document.ToJsonString());
    }

    private byte[] ReplacedJson(MemberRule rule, string value)
    {
        var document = JsonNode.Parse(_body)!;
        foreach (var property in Properties(document).Where(property => property.GetPropertyName() == NameOf(rule)).ToList())
        {
            property.ReplaceWith<JsonNode>(property is JsonArray ? new JsonArray(JsonValue.Create(value)) : JsonValue.Create(value)!);
        }

        return Encoding.UTF8.GetBytes(document.ToJsonString());
    }

    private byte[] ReplacedXml(MemberRule rule, string value)
    {
        using var body = new MemoryStream(_body);
        var document = XDocument.Load(body);
        foreach (var element in document.Descendants(NameOf(rule)).Where(element => !element.HasElements))
        {
            element.Value = value;
        }

        return Encoding.UTF8.GetBytes(document.ToString(SaveOptions.DisableFormatting));
    }

    private static string NameOf(MemberRule rule) => rule.Wire.Split('/')[^1];

    private static IEnumerable<JsonNode> Properties(JsonNode node) => node switch
    {
        JsonObject record => record.SelectMany(property => Properties(property.Value!).Append(property.Value!)),
        JsonArray items => items.SelectMany(item => Properties(item!)),
        _ => [],
    };

    private byte[] ResizedXml(MemberRule rule, long size, string value)
    {
        using var body = new MemoryStream(_body);
        var document = XDocument.Load(body);
        var name = NameOf(rule);
        if (IsList(rule))
        {
            var items = document.Descendants(name).ToList();
            items.Skip(1).Remove();
            items[0].AddAfterSelf(Enumerable.Repeat(items[0], Math.Max(0, (int)size - 1)));
            if (size == 0)
            {
                items[0].Remove();
            }
        }
        else
        {
            foreach (var element in document.Descendants(name).Where(element => !element.HasElements))
            {
                element.Value = value;
            }
        }

        return Encoding.UTF8.GetBytes(document.ToString(SaveOptions.DisableFormatting));
    }

    private static bool IsList(MemberRule rule) => SampleRequest.IsList(
        typeof(OssClient).Assembly.GetType($"OssGen.{rule.Owner}")!.GetProperty(rule.Name)!);

    /// <summary>Sends a request with the client, and returns what a server would receive.</summary>
    public static async Task<ReceivedMessage> OfAsync(object request)
    {
        using var handler = new ExampleHandler(HttpMessage.Parse("HTTP/1.1 400 Bad Request\n\n"));
        using var client = new OssClient(new()
        {
            Endpoint = "http://127.0.0.1",
            Region = "cn-hangzhou",
            AccountId = "1234567890",
            Credentials = new OssCredentials("id", "secret"),
            HttpHandler = handler,
        });
        await Assert.ThrowsAnyAsync<OssException>(() => ExampleCall.SendAsync(client, request));
        return new ReceivedMessage(handler.Captured!);
    }

    /// <summary>Returns a copy with the same content.</summary>
    public ReceivedMessage Copy() => new(sent);
}
