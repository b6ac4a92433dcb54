using System.Text;
using System.Text.Json;
using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Storage.Vectors.Search;

/// <summary>Parses filters of metadata and throws OSS's error for invalid ones.</summary>
internal sealed class FilterParser
{
    /// <summary>The maximum number of comparisons in a filter.</summary>
    public const int MaximumTerms = 1024;

    private const int MaximumDepth = 8;
    private const int MaximumBytes = 64 * 1024;

    private readonly IReadOnlyList<string> _nonFilterable;
    private readonly List<(string Key, FilterTerm Term)> _terms = [];

    private FilterParser(IReadOnlyList<string> nonFilterable) => _nonFilterable = nonFilterable;

    /// <summary>Parses a filter.</summary>
    /// <param name="text">The JSON text of the filter.</param>
    /// <param name="nonFilterable">The metadata keys that can't be used in filters.</param>
    /// <exception cref="Wire.OssFaultException">The filter isn't valid, or exceeds a limit.</exception>
    public static MetadataFilter Parse(string text, IReadOnlyList<string> nonFilterable)
    {
        if (Encoding.UTF8.GetByteCount(text) > MaximumBytes)
        {
            throw Invalid($"The filter is larger than {MaximumBytes} bytes.");
        }

        using var json = Json(text);
        var parser = new FilterParser(nonFilterable);
        var expression = parser.Filter(json.RootElement, depth: 0);
        return new MetadataFilter(parser._terms.ToLookup(static term => term.Key, static term => term.Term), expression);
    }

    private static JsonDocument Json(string text)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException e)
        {
            throw Invalid($"The filter can't be read: {e.Message}");
        }
    }

    private FilterExpression Filter(JsonElement filter, int depth)
    {
        if (filter.ValueKind != JsonValueKind.Object)
        {
            throw Invalid("A filter is a JSON object.");
        }

        if (depth > MaximumDepth)
        {
            throw Invalid($"The filter is nested more than {MaximumDepth} levels deep.");
        }

        return AllOf(filter.EnumerateObject().Select(property => Property(property, depth)));
    }

    private FilterExpression Property(JsonProperty property, int depth) => property.Name switch
    {
        "$and" => new FilterExpression.All(Operands(property, depth)),
        "$or" => new FilterExpression.Any(Operands(property, depth)),
        var name when name.StartsWith('$') => throw Invalid($"The operator {name} can't be used in place of a key."),
        _ => Key(property),
    };

    private FilterExpression[] Operands(JsonProperty property, int depth) =>
        [.. Items(property).Select(filter => Filter(filter, depth + 1))];

    private FilterExpression Key(JsonProperty property)
    {
        if (_nonFilterable.Contains(property.Name))
        {
            throw Invalid($"The key {property.Name} is not filterable.");
        }

        return property.Value.ValueKind switch
        {
            JsonValueKind.String => Term(property.Name, [Text(property.Value)]),
            JsonValueKind.Object when property.Value.EnumerateObject().Any() =>
                AllOf(property.Value.EnumerateObject().Select(test => Test(property.Name, test))),
            _ => throw Invalid($"The key {property.Name} is compared with a string, or with an object of operators."),
        };
    }

    private FilterExpression Test(string key, JsonProperty test) => test.Name switch
    {
        "$eq" => Term(key, [Text(test.Value)]),
        "$ne" => new FilterExpression.Not(Term(key, [Text(test.Value)])),
        "$in" => Term(key, [.. Items(test).Select(Text)]),
        "$nin" => new FilterExpression.Not(Term(key, [.. Items(test).Select(Text)])),
        "$exists" when test.Value.ValueKind == JsonValueKind.True => Term(key, null),
        "$exists" when test.Value.ValueKind == JsonValueKind.False => new FilterExpression.Not(Term(key, null)),
        "$exists" => throw Invalid("The operand of $exists is true or false."),
        _ => throw Invalid($"There is no operator {test.Name}."),
    };

    private FilterExpression.Term Term(string key, byte[][]? values)
    {
        if (_terms.Count == MaximumTerms)
        {
            throw Invalid($"The filter has more than {MaximumTerms} comparisons.");
        }

        var term = new FilterTerm(_terms.Count, values);
        _terms.Add((key, term));
        return new FilterExpression.Term(term.Number);
    }

    private static FilterExpression AllOf(IEnumerable<FilterExpression> operands) =>
        operands.ToArray() is var all && all is [var single] ? single : new FilterExpression.All(all);

    private static JsonElement.ArrayEnumerator Items(JsonProperty property) =>
        property.Value.ValueKind == JsonValueKind.Array && property.Value.GetArrayLength() > 0
            ? property.Value.EnumerateArray()
            : throw Invalid($"The operand of {property.Name} is an array with at least one item.");

    private static byte[] Text(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? Encoding.UTF8.GetBytes(value.GetString()!)
        : throw Invalid("Metadata is compared with strings.");

    private static Wire.OssFaultException Invalid(string message) => OssErrors.InvalidArgument(message, "filter", "");
}
