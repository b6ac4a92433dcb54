using System.Globalization;
using System.Text;

namespace OssGen.Conformance.Tests.Surface;

/// <summary>Writes docs/emulator-operations.md: how far the emulator supports each operation, by area.</summary>
internal static class EmulatorOperationsPage
{
    private const string Head = """
        # Operations of the emulator

        How far the local [emulator](emulator.md) supports each operation of the [client](operations.md).

        - **Served**: the operation has its full effect.
        - **Stored**: the configuration is validated, stored and returned, without effect on other operations.
        - **NotImplemented**: the reply has status 400 in OSS's error format. A query name that selects an operation of OSS that isn't on
          this page is also NotImplemented: `DELETE /bucket?qos` doesn't delete a bucket. The same applies to
          [names that no operation has](emulator.md#operations), to other values of `x-oss-process`, and to `x-oss-callback` on
          operations other than PutObject and CompleteMultipartUpload.

        The name in parentheses after a request is that of its [service](emulator.md#services).

        | area | served | stored | NotImplemented |
        |---|---|---|---|

        """;

    private static readonly IReadOnlyList<OperationArea> s_areas = [.. OperationArea.All.Where(static area => area.Operations.Any())];

    public static string Write()
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (var area in s_areas)
        {
            page.Append(CultureInfo.InvariantCulture, $"| [{area.Name}](#{area.Fragment}) | {Counts(area.Operations)} |\n");
        }

        page.Append(CultureInfo.InvariantCulture, $"| All | {Counts(s_areas.SelectMany(static area => area.Operations))} |\n");
        foreach (var area in s_areas)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {area.Name}\n\n| operation | request | emulator |\n|---|---|---|\n");
            foreach (var group in area.Groups)
            {
                Rows(page, group);
            }
        }

        return page.ToString();
    }

    private static void Rows(StringBuilder page, string group)
    {
        var spec = SpecPaths.Load();
        foreach (var operation in OperationGroups.OperationsOf(group))
        {
            var service = spec.ServiceOf(operation) is { } name ? $" ({name})" : "";
            page.Append(
                CultureInfo.InvariantCulture,
                $"| [{operation}](operations/{group}.md#{operation.ToLowerInvariant()}) "
                    + $"| `{spec.MethodOf(operation)} {spec.PathOf(operation)}`{service} | {EmulatorSupport.WordOf(operation)} |\n");
        }
    }

    private static string Counts(IEnumerable<string> operations) => string.Join(
        " | ",
        EmulatorSupport.Words.Select(word => operations.Count(operation => EmulatorSupport.WordOf(operation) == word)));
}
