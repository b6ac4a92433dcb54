using System.Globalization;
using System.Text;

namespace OssGen.Conformance.Tests.Surface;

/// <summary>Writes the table of operations in docs/emulator.md.</summary>
internal static class EmulatorPage
{
    private const string Head = "| operation | request | emulator |\n|---|---|---|\n";
    private const string End = "\n<!-- End of the table. -->";

    /// <summary>The page with its table as it should be.</summary>
    public static string Rewrite(string page)
    {
        var start = page.IndexOf(Head, StringComparison.Ordinal) + Head.Length;
        return page[..start] + Rows() + page[page.IndexOf(End, start, StringComparison.Ordinal)..];
    }

    private static string Rows()
    {
        var spec = SpecPaths.Load();
        var rows = new StringBuilder();
        foreach (var operation in spec.Operations.Order(StringComparer.Ordinal))
        {
            var service = spec.ServiceOf(operation) is { } name ? $" ({name})" : "";
            rows.Append(
                CultureInfo.InvariantCulture,
                $"| {operation} | `{spec.MethodOf(operation)} {spec.PathOf(operation)}`{service} | {EmulatorSupport.Of(operation)} |\n");
        }

        return rows.ToString();
    }
}
