using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using OssGen.Conformance.Tests.Examples;
using OssGen.Emulator.Wire;
using OssGen.Wire;

namespace OssGen.Conformance.Tests.Requests;

/// <summary>What the spec bounds a server refuses too, whoever sends it.</summary>
public sealed class ServerBoundsTests
{
    /// <summary>Operations that the emulator has a codec for, and that have bounds.</summary>
    public static TheoryData<string> Operations => [.. ServerSide.Routes
        .Select(route => route.Operation)
        .Where(operation => SampleRequest.Types.Any(type => type.Name == operation + "Request"))
        .Where(operation => Bounded(operation).Any())
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_value_out_of_its_bounds_is_refused(string operation)
    {
        var taken = new List<string>();
        foreach (var request in Samples(operation))
        {
            var sent = await SentAsync(request);
            ServerSide.Read(operation, Received(sent, _ => { }));
            foreach (var rule in SampleRequest.Members(request).Select(found => found.Rule).Where(IsBounded).Distinct())
            {
                foreach (var size in new[] { rule.Minimum - 1, rule.Maximum + 1 }
                    .Where(size => size is not null && (size >= 0 || IsNumber(rule))))
                {
                    var refusal = Record.Exception(
                        () => ServerSide.Read(operation, Received(sent, message => message.Resize(rule, size!.Value))));
                    if (!IsRight(refusal, rule))
                    {
                        taken.Add($"{rule} of {size}: {refusal?.Message ?? "taken"}");
                    }
                }
            }
        }

        Assert.Empty(taken);
    }

    private static bool IsRight(Exception? refusal, MemberRule rule) => rule.Place == "element"
        ? refusal is OssXmlException or OssJsonException { ValueOutOfRange: not null } or OssJsonException { IsMissing: true }
        : refusal is OssFaultException { Status: 400, Code: "InvalidArgument" or "MissingArgument" };

    private static IEnumerable<MemberRule> Bounded(string operation) =>
        Samples(operation).SelectMany(SampleRequest.Members).Select(found => found.Rule).Where(IsBounded);

    private static bool IsBounded(MemberRule rule) => (rule.Minimum ?? rule.Maximum) is not null;

    private static bool IsNumber(MemberRule rule) => rule.Type is "int" or "long" or "ulong" or "double" or "float";

    private static IReadOnlyList<object> Samples(string operation) =>
        SampleRequest.Of(SampleRequest.Types.Single(type => type.Name == operation + "Request"));

    private static async Task<CapturedRequest> SentAsync(object request)
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
        return handler.Captured!;
    }

    private static OssServerRequest Received(CapturedRequest sent, Action<Message> change)
    {
        var message = new Message(sent);
        change(message);
        return message.ToRequest();
    }

    /// <summary>A request on its way, to be changed.</summary>
    private sealed class Message(CapturedRequest sent)
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
            var value = IsNumber(rule) ? size.ToString(CultureInfo.InvariantCulture) : new string('a', (int)size);
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
            var name = rule.Wire.Split('/')[^1];
            foreach (var property in Properties(document).Where(property => property.GetPropertyName() == name).ToList())
            {
                property.ReplaceWith<JsonNode>(
                    property is JsonArray items ? new JsonArray([.. Enumerable.Range(0, (int)size).Select(_ => items[0]!.DeepClone())])
                    : IsNumber(rule) ? JsonValue.Create(size)
                    : JsonValue.Create(value));
            }

            return Encoding.UTF8.GetBytes(document.ToJsonString());
        }

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
            var name = rule.Wire.Split('/')[^1];
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
    }
}
