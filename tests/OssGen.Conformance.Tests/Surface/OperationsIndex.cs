using System.Globalization;
using System.Text;

namespace OssGen.Conformance.Tests.Surface;

/// <summary>Writes docs/operations.md: the groups of operations, and where each operation is described.</summary>
internal static class OperationsIndex
{
    private const string Head = """
        # Operations

        The operations of the client, as defined by the spec. There is a page for each group of operations, which is a file in `spec/`. A
        method takes its request record or, in the order of the page, only the request's required members. Every request also has
        `ExtraHeaders` and `ExtraQuery`, every result `Response`. The result of a download also has `Content`, a stream to be read and
        disposed. Each section states how far the local [emulator](emulator.md#operations) supports the operation.

        | group | operations |
        |---|---|

        """;

    public static string Write()
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (var group in OperationGroups.All)
        {
            var links = OperationGroups.OperationsOf(group)
                .Select(name => $"[{name}](operations/{group}.md#{name.ToLowerInvariant()})").ToList();
            var operations = links.Count == 0 ? "types that several groups use" : string.Join(", ", links);
            page.Append(CultureInfo.InvariantCulture, $"| [{group}](operations/{group}.md) | {operations} |\n");
        }

        return page.ToString();
    }
}
