using System.Globalization;
using System.Text;

namespace OssGen.Conformance.Tests.Surface;

/// <summary>Writes docs/operations.md: the groups of operations by area, and where each operation is described.</summary>
internal static class OperationsIndex
{
    private const string Head = """
        # Operations

        The operations of the client, as defined by the spec. There is a page for each group of operations, which is a file in `spec/`. A
        method takes its request record or, in the order of the page, only the request's required members. Every request also has
        `ExtraHeaders` and `ExtraQuery`, every result `Response`. The result of a download also has `Content`, a stream to be read and
        disposed. Each section states how far the local emulator supports the operation; [emulator-operations.md](emulator-operations.md)
        lists that for all of them.

        | area | operations |
        |---|---|

        """;

    public static string Write()
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (var area in OperationArea.All.Where(static area => area.Operations.Any()))
        {
            page.Append(CultureInfo.InvariantCulture, $"| [{area.Name}](#{area.Fragment}) | {area.Operations.Count()} |\n");
        }

        foreach (var area in OperationArea.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {area.Name}\n\n| page | operations |\n|---|---|\n");
            foreach (var group in area.Groups)
            {
                page.Append(CultureInfo.InvariantCulture, $"| [{group}](operations/{group}.md) | {OperationsOf(group)} |\n");
            }
        }

        return page.ToString();
    }

    private static string OperationsOf(string group)
    {
        var links = OperationGroups.OperationsOf(group)
            .Select(name => $"[{name}](operations/{group}.md#{name.ToLowerInvariant()})").ToList();
        return links.Count == 0 ? "types that several groups use" : string.Join(", ", links);
    }
}
