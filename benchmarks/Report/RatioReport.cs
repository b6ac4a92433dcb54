using System.Text.Json;

namespace OssGen.Benchmarks;

/// <summary>Writes the table, then one line of JSON per row.</summary>
internal static class RatioReport
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static void Write(IReadOnlyList<RatioRow> rows, TextWriter output)
    {
        output.WriteLine($"{"row",-22}{"ours",14}{"reference",14} {"",-3}{"ratio",8}{"null",8}  {"limit",-8}");
        foreach (var row in rows)
        {
            output.WriteLine(row);
        }

        output.WriteLine();
        foreach (var row in rows)
        {
            output.WriteLine(JsonSerializer.Serialize(row, Json));
        }
    }
}
