using System.Text.Json;
using System.Text.Json.Serialization;
using OssGen.Emulator.Caching;

namespace OssGen.Emulator.Storage.Sql;

/// <summary>The headers that are stored with an object. Header names are case-insensitive.</summary>
internal sealed partial class StoredHeaders
{
    private const string MetadataPrefix = "x-oss-meta-";
    private const int LongestCached = 512;

    // Most objects have the headers of others, such as a content type.
    private static readonly BoundedCache<string, StoredHeaders> Parsed = new(256);

    private readonly Dictionary<string, string> _values;

    private StoredHeaders(Dictionary<string, string> values) => _values = values;

    public static StoredHeaders None { get; } = new([]);

    public IReadOnlyDictionary<string, string> Values => _values;

    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>The user metadata, with names that lack the common prefix of metadata headers.</summary>
    public IReadOnlyDictionary<string, string> Metadata => _values
        .Where(header => header.Key.StartsWith(MetadataPrefix, StringComparison.Ordinal))
        .ToDictionary(header => header.Key[MetadataPrefix.Length..], header => header.Value, StringComparer.Ordinal);

    /// <summary>Creates a collection from the headers whose value isn't null.</summary>
    public static StoredHeaders Of(IEnumerable<KeyValuePair<string, string?>> headers)
    {
        var kept = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in headers)
        {
            if (value is not null)
            {
                kept[name] = value;
            }
        }

        return kept.Count == 0 ? None : new StoredHeaders(kept);
    }

    /// <summary>Returns a copy in which one header is set, or removed if the value is null.</summary>
    public StoredHeaders With(string name, string? value) =>
        Of([.. _values.Where(header => !header.Key.Equals(name, StringComparison.OrdinalIgnoreCase))
            .Select(header => new KeyValuePair<string, string?>(header.Key, header.Value)), new(name, value)]);

    public static StoredHeaders Parse(string json) =>
        json == "{}" ? None : json.Length <= LongestCached ? Parsed.Get(json, ParseNew) : ParseNew(json);

    public string ToJson() => _values.Count == 0 ? "{}" : JsonSerializer.Serialize(_values, JsonContext.Default.DictionaryStringString);

    private static StoredHeaders ParseNew(string json)
    {
        var values = JsonSerializer.Deserialize(json, JsonContext.Default.DictionaryStringString)!;
        return new StoredHeaders(new Dictionary<string, string>(values, StringComparer.OrdinalIgnoreCase));
    }

    [JsonSerializable(typeof(Dictionary<string, string>))]
    private sealed partial class JsonContext : JsonSerializerContext;
}
