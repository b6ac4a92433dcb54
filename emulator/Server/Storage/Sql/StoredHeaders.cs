using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OssGen.Emulator.Storage.Sql;

/// <summary>The headers that are stored with an object. Header names are case-insensitive.</summary>
internal sealed partial class StoredHeaders
{
    private const string MetadataPrefix = "x-oss-meta-";
    private const int Capacity = 256;
    private const int LongestParsed = 512;

    // Most objects have the headers of others, such as a content type.
    private static readonly ConcurrentDictionary<string, StoredHeaders> Parsed = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _values;

    private object? _interpretation;

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

    /// <summary>Returns what the headers mean, which is determined once.</summary>
    /// <param name="interpret">Determines it, from the headers alone. It is the same function for all headers.</param>
    public T Interpretation<T>(Func<StoredHeaders, T> interpret)
        where T : class => (T)(_interpretation ??= interpret(this));

    public static StoredHeaders Parse(string json)
    {
        if (json == "{}")
        {
            return None;
        }

        if (Parsed.TryGetValue(json, out var known))
        {
            return known;
        }

        var headers = ParseNew(json);
        if (json.Length <= LongestParsed)
        {
            if (Parsed.Count >= Capacity)
            {
                Parsed.Clear();
            }

            Parsed[json] = headers;
        }

        return headers;
    }

    public string ToJson() => _values.Count == 0 ? "{}" : JsonSerializer.Serialize(_values, JsonContext.Default.DictionaryStringString);

    private static StoredHeaders ParseNew(string json)
    {
        var values = JsonSerializer.Deserialize(json, JsonContext.Default.DictionaryStringString)!;
        return new StoredHeaders(new Dictionary<string, string>(values, StringComparer.OrdinalIgnoreCase));
    }

    [JsonSerializable(typeof(Dictionary<string, string>))]
    private sealed partial class JsonContext : JsonSerializerContext;
}
