using System.Text.Json;

namespace OssGen.Benchmarks;

/// <summary>
/// Writes the garbage collector's budget, which every row that allocates depends on, the table, then one line of JSON per row.
/// </summary>
internal static class RatioReport
{
    // The environment variable that launchSettings.json sets; see docs/benchmarks.md.
    public const string GenerationZeroSize = "DOTNET_GCgen0size";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static void Write(IReadOnlyList<RatioRow> rows, TextWriter output)
    {
        var budget = Environment.GetEnvironmentVariable(GenerationZeroSize) ?? "not set: the runtime derives it from the processor's cache";
        output.WriteLine($"{GenerationZeroSize}: {budget}");
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
