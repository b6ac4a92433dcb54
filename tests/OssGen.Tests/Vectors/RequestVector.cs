using System.Globalization;
using System.Text.Json;
using OssGen.Endpoints;
using OssGen.Signing;
using OssGen.Wire;

namespace OssGen.Tests.Vectors;

/// <summary>A header or presign vector in our own types.</summary>
internal sealed class RequestVector(JsonElement json)
{
    public string Method => Text("method")!;

    public string? Bucket => Text("bucket");

    public string? Key => Text("key");

    public string Region => Text("region")!;

    public string Product => Text("product")!;

    public string? Variant => Text("variant");

    public string? DateLine => Text("dateLine");

    public string UrlStyle => Text("urlStyle")!;

    public long Expires => json.GetProperty("expires").GetInt64();

    public JsonElement Expected => json.GetProperty("expected");

    public DateTimeOffset? Time =>
        json.GetProperty("time") is { ValueKind: JsonValueKind.Number } time ? DateTimeOffset.FromUnixTimeSeconds(time.GetInt64()) : null;

    public IReadOnlyList<string> SubResources => json.TryGetProperty("subResources", out var names) ? Names(names) : [];

    public IReadOnlyList<string> AdditionalHeaders => Names(json.GetProperty("additionalHeaders"));

    public KeyValuePair<string, string?>[] Query =>
        [.. json.GetProperty("query").EnumerateObject().Select(pair => KeyValuePair.Create(pair.Name, pair.Value.GetString()))];

    public List<KeyValuePair<string, string>> Headers =>
        [.. json.GetProperty("headers").EnumerateObject().Select(pair => KeyValuePair.Create(pair.Name, pair.Value.GetString()!))];

    public OssCredentials Credentials
    {
        get
        {
            var parts = json.GetProperty("credentials");
            var token = parts.TryGetProperty("securityToken", out var value) ? value.GetString() : null;
            return new(parts.GetProperty("id").GetString()!, parts.GetProperty("secret").GetString()!, token);
        }
    }

    /// <summary>What is signed as the resource: always with the bucket.</summary>
    public string Resource => Variant == "resource-given"
        ? "/" + Bucket
        : Bucket is null ? "/" : $"/{Bucket}/{Key}";

    /// <summary>The endpoint that leads to the vector's host.</summary>
    public OssEndpoint Endpoint
    {
        get
        {
            var host = Text("host")!;
            var bare = UrlStyle == "virtual" && Bucket is not null ? host[(Bucket.Length + 1)..] : host;
            var style = UrlStyle switch
            {
                "path" => OssAddressingStyle.Path,
                "cname" => OssAddressingStyle.CName,
                _ => OssAddressingStyle.VirtualHosted,
            };
            return OssEndpoint.Resolve($"{Text("scheme")}://{bare}", Region, style);
        }
    }

    /// <summary>
    /// The vector as the client collects it. Works for names that the client sends; vectors with others are for the algorithms alone.
    /// </summary>
    public OssRequestWriter Write()
    {
        var writer = new OssRequestWriter();
        writer.OptionalBucket(Bucket);
        if (Key is { } key)
        {
            writer.Key(key);
        }

        foreach (var (name, value) in Query)
        {
            writer.Query(name, value);
        }

        foreach (var (name, value) in Headers)
        {
            writer.Header(name, value);
        }

        return writer;
    }

    public SigningContext Context(DateTimeOffset time) => new(Credentials, time, Method, SubResources, Endpoint);

    /// <summary>Whether the client would send it: its name rules hold and nothing about the date is odd.</summary>
    public bool IsForClients => Variant is null && Key is null or { Length: > 0 } && Key?[0] is not ('/' or '\\');

    public string Expect(string name) => Expected.GetProperty(name).GetString()!;

    public string ExpiresText => Expires.ToString(CultureInfo.InvariantCulture);

    private string? Text(string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static List<string> Names(JsonElement names) => [.. names.EnumerateArray().Select(name => name.GetString()!)];
}
