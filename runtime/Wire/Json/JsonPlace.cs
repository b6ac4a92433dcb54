using System.Text.Json;

namespace OssGen.Wire.Json;

/// <summary>
/// Finds out, for messages, where the end of a part of a JSON document is: the names of the properties that lead there, with the indexes of
/// array items, such as <c>vectors[2]/key</c>.
/// </summary>
internal static class JsonPlace
{
    /// <summary>Returns the place of the value that the part ends with.</summary>
    public static string OfValue(ReadOnlySpan<byte> document) => Of(document, forgetValues: false);

    /// <summary>Returns the place of the value that would follow the part.</summary>
    public static string OfNext(ReadOnlySpan<byte> document) => Of(document, forgetValues: true);

    private static string Of(ReadOnlySpan<byte> document, bool forgetValues)
    {
        var open = new Stack<Level>();
        var json = new Utf8JsonReader(document, isFinalBlock: false, state: default);
        while (json.Read())
        {
            if (json.TokenType == JsonTokenType.PropertyName)
            {
                open.Peek().Name = json.GetString();
                continue;
            }

            if (json.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                open.Pop();
            }
            else if (open.TryPeek(out var level) && level.IsArray)
            {
                level.Index++;
            }

            if (json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                open.Push(new Level(json.TokenType == JsonTokenType.StartArray));
            }
            else if (forgetValues && open.TryPeek(out var ended) && !ended.IsArray)
            {
                ended.Name = null;
            }
        }

        if (forgetValues && open.TryPeek(out var inner) && inner.IsArray)
        {
            inner.Index++;
        }

        return string.Concat(open.Reverse().Select(static level => level.ToString())).TrimStart('/');
    }

    private sealed class Level(bool isArray)
    {
        public bool IsArray { get; } = isArray;

        public string? Name { get; set; }

        public int Index { get; set; } = -1;

        public override string ToString() => IsArray ? Index < 0 ? "" : $"[{Index}]" : Name is null ? "" : "/" + Name;
    }
}
