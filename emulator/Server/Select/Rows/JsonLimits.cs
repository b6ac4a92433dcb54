using System.Text.Json;
using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Select.Rows;

/// <summary>
/// Checks the limits of JSON data, and that its texts are readable, before the data is parsed: a parsed document takes many times the
/// memory of its text.
/// </summary>
/// <param name="rowLevel">The number of levels above the rows.</param>
internal sealed class JsonLimits(int rowLevel)
{
    /// <summary>The number of levels from which on data is malformed.</summary>
    public const int MaxParsedDepth = 1000;

    private const int MaxDepth = 64;
    private const int MaxArrayLength = 5000;
    private const int MaxValues = 8 * 1024 * 1024;

    // For each level, the number of elements of the current array so far; objects begin far below the limit.
    private readonly int[] _elements = new int[MaxParsedDepth + 2];

    /// <summary>Throws OSS's error if the data exceeds a limit.</summary>
    /// <exception cref="JsonException">The data is malformed.</exception>
    public void Require(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = MaxParsedDepth });
        var values = 0;
        while (reader.Read())
        {
            RequireReadable(ref reader);
            if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject or JsonTokenType.PropertyName)
            {
                continue;
            }

            if (++values > MaxValues)
            {
                throw OssErrors.Select("JsonNodeExceedsMaxSize", $"The JSON data that is read at once has more than {MaxValues} values.");
            }

            RequireLevel(reader.CurrentDepth);
            if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
            {
                _elements[reader.CurrentDepth + 1] = reader.TokenType == JsonTokenType.StartArray ? 0 : int.MinValue;
            }
        }
    }

    // Arrays above the rows contain the rows, and can have any number of them.
    private void RequireLevel(int level)
    {
        if (level - rowLevel >= MaxDepth)
        {
            throw OssErrors.Select("JsonNodeExceedsMaxDepth", $"The JSON data has more than {MaxDepth} levels.");
        }

        if (level > 0 && ++_elements[level] > MaxArrayLength && level > rowLevel)
        {
            throw OssErrors.Select("ExceedsMaxJsonArraySize", $"An array of the JSON data has more than {MaxArrayLength} elements.");
        }
    }

    // Half of a surrogate pair can be escaped, but isn't a text.
    private static void RequireReadable(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            return;
        }

        try
        {
            reader.GetString();
        }
        catch (InvalidOperationException)
        {
            throw OssErrors.Select(
                "InvalidJsonData", $"The JSON data has a text that is not Unicode at byte {reader.TokenStartIndex + 1}.");
        }
    }
}
