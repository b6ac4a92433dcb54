using System.Text.Json;
using CsCheck;

namespace OssGen.Emulator.Tests.Vectors;

/// <summary>Random metadata and filters, and what a filter selects by definition.</summary>
internal static class MetadataModel
{
    private static readonly Gen<string> Key = Gen.OneOf("a", "b", "ä\"", "type");

    private static readonly Gen<string> Text = Gen.OneOf("", "x", "y", "ö\n", "😀");

    private static readonly Gen<object> Value = Gen.OneOf(
        Text.Select(static text => (object)text), Text.Array[0, 3].Select(static texts => (object)texts));

    private static readonly Gen<object> Test = Gen.OneOf(
        Text.Select(static text => (object)text),
        Operator("$eq", Text),
        Operator("$ne", Text),
        Operator("$in", Text.Array[1, 3]),
        Operator("$nin", Text.Array[1, 3]),
        Operator("$exists", Gen.Bool),
        Gen.Select(
            Text,
            Text.Array[1, 3],
            static (text, texts) => (object)new Dictionary<string, object> { ["$ne"] = text, ["$in"] = texts }));

    public static readonly Gen<Dictionary<string, object>> Metadata = Gen.Dictionary(Key, Value)[0, 4];

    public static readonly Gen<Dictionary<string, object>> Filter = Nested(3);

    public static bool Matches(JsonElement filter, Dictionary<string, object> metadata) =>
        filter.EnumerateObject().All(property => property.Name switch
        {
            "$and" => property.Value.EnumerateArray().All(operand => Matches(operand, metadata)),
            "$or" => property.Value.EnumerateArray().Any(operand => Matches(operand, metadata)),
            _ => Holds(property.Value, metadata.GetValueOrDefault(property.Name)),
        });

    private static bool Holds(JsonElement test, object? value)
    {
        string[] texts = value switch { null => [], string text => [text], _ => (string[])value };
        if (test.ValueKind == JsonValueKind.String)
        {
            return texts.Contains(test.GetString());
        }

        return test.EnumerateObject().All(operation => operation.Name switch
        {
            "$eq" => texts.Contains(operation.Value.GetString()),
            "$ne" => !texts.Contains(operation.Value.GetString()),
            "$in" => operation.Value.EnumerateArray().Any(item => texts.Contains(item.GetString())),
            "$nin" => !operation.Value.EnumerateArray().Any(item => texts.Contains(item.GetString())),
            "$exists" => operation.Value.GetBoolean() == (value is not null),
            _ => throw new ArgumentException($"There is no operator {operation.Name}.", nameof(test)),
        });
    }

    private static Gen<object> Operator<T>(string name, Gen<T> operand) =>
        operand.Select(value => (object)new Dictionary<string, object> { [name] = value! });

    private static Gen<Dictionary<string, object>> Nested(int levels)
    {
        var flat = Gen.Dictionary(Key, Test)[0, 3];
        if (levels == 0)
        {
            return flat;
        }

        var operands = Nested(levels - 1).Array[1, 3];
        return Gen.OneOf(
            flat,
            operands.Select(static all => new Dictionary<string, object> { ["$and"] = all }),
            operands.Select(static any => new Dictionary<string, object> { ["$or"] = any }));
    }
}
