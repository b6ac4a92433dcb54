using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>Formats the conditions under which nodes of a document are written.</summary>
/// <param name="writer">The writer of the file.</param>
/// <param name="prefix">The prefix of property expressions: empty, <c>value.</c> or <c>result.</c>.</param>
/// <param name="byCaller">Whether a client's caller filled in the record, and may have assigned null to any property.</param>
internal sealed class NodeConditions(SourceWriter writer, string prefix, bool byCaller)
{
    private const string Or = " || ";
    private const int Width = 120;

    /// <summary>
    /// Returns a condition that is true when any of the nodes has something to write. Returns null when a node always has something to
    /// write, or when there are no nodes.
    /// </summary>
    public string? AnySet(EquatableArray<XmlNode> nodes)
    {
        var conditions = new List<string>();
        foreach (var node in nodes)
        {
            if (!IsWritten(node))
            {
                continue;
            }

            var condition = node.Member is null ? AnySet(node.Children) : IsSet(node);
            if (condition is null)
            {
                return null;
            }

            conditions.Add(condition);
        }

        return conditions.Count switch
        {
            0 => null,
            1 => conditions[0],
            _ => string.Join(Or, conditions.Distinct(StringComparer.Ordinal)),
        };
    }

    /// <summary>
    /// Begins a block that runs if a condition is true. The alternatives of a long condition are written on separate lines.
    /// </summary>
    public SourceWriter.Scope If(string condition)
        => writer.Block($"if ({(condition.Length <= Width ? condition : condition.Replace(Or, "\n    || "))})");

    /// <summary>Determines whether a node is written: an alias is only read, and so is a wrapper of nothing but aliases.</summary>
    public static bool IsWritten(XmlNode node) =>
        !node.IsAlias && (node.Member is not null || node.Children.Count == 0 || node.Children.Any(IsWritten));

    /// <summary>Returns the condition that the member of a node is written, or null if it is always written.</summary>
    public string? IsSet(XmlNode node)
        => node.WriteAlways || (node.Required && byCaller)
            ? null
            : MemberValues.IsSet(prefix + node.Member, node.MemberType, node.IsNeverNull, byCaller);
}
