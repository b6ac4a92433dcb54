using System.Globalization;
using System.Text.Json;
using OssGen.Emulator.Select.Expressions;
using OssGen.Emulator.Select.Values;

namespace OssGen.Emulator.Select.Rows;

/// <summary>A row of a JSON object.</summary>
internal sealed class JsonRow(bool readsNumbersAsText) : SelectRow
{
    /// <summary>The JSON value of the row.</summary>
    public JsonElement Node { get; set; }

    public override SqlValue Read(SqlColumn column) => TryFind(column, out var element) ? ToValue(element) : SqlValue.Null;

    public override bool Has(SqlColumn column) => TryFind(column, out _);

    /// <summary>Finds the value to which the path of a column leads.</summary>
    public bool TryFind(SqlColumn column, out JsonElement element)
    {
        element = Node;
        foreach (var step in column.Path)
        {
            if (!TryStep(element, step, out element))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Takes one step from a value. Keys are compared with their case.</summary>
    public static bool TryStep(JsonElement element, PathStep step, out JsonElement child)
    {
        if (step.Name is { } name)
        {
            child = default;
            return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out child);
        }

        var isInside = element.ValueKind == JsonValueKind.Array && step.Index < element.GetArrayLength();
        child = isInside ? element[step.Index] : default;
        return isInside;
    }

    private SqlValue ToValue(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => SqlValue.Of(element.GetString()!),
        JsonValueKind.Number when readsNumbersAsText => SqlValue.Of(element.GetRawText()),
        JsonValueKind.Number when element.TryGetInt64(out var integer) => SqlValue.Of(integer),
        JsonValueKind.Number => double.Parse(element.GetRawText(), CultureInfo.InvariantCulture) is var number && double.IsFinite(number)
            ? SqlValue.Of(number)
            : SqlValue.Mismatch,
        JsonValueKind.True or JsonValueKind.False => SqlValue.Of(element.GetBoolean()),
        JsonValueKind.Null => SqlValue.Null,
        _ => SqlValue.Json(element.GetRawText()),
    };
}
