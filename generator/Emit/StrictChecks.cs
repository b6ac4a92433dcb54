using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>Emits the checks of a strict reader: required members must be present, and values must be in range.</summary>
/// <param name="writer">The writer of the file.</param>
/// <param name="reader">The variable whose methods check: <c>xml</c> or <c>json</c>.</param>
/// <param name="locals">The local variables of the members.</param>
/// <param name="members">The members of the record that is read.</param>
internal sealed class StrictChecks(SourceWriter writer, string reader, Locals locals, EquatableArray<MemberModel> members)
{
    public void Emit(EquatableArray<XmlNode> nodes)
    {
        var bound = MemberNodes.Flatten(nodes);
        Require(bound);
        Bound(bound);
    }

    private void Require(List<XmlNode> nodes)
    {
        foreach (var node in nodes.Where(node => node.Required && !MayBeEmptyList(node)))
        {
            var type = node.MemberType;
            var local = locals[node.Member!];
            var present = type.Collection == CollectionKind.None
                ? (type.Kind == TypeKind.Presence ? local : local + " is not null")
                : local + ".Count > 0";
            writer.Line($"{reader}.Require({present}, {Literals.Utf8(node.Name)});");
        }
    }

    // An empty list can't be told from one that is missing.
    private bool MayBeEmptyList(XmlNode node) =>
        node.Type?.Collection == CollectionKind.List && members.Any(member => member.Name == node.Member && member.Minimum == 0);

    private void Bound(List<XmlNode> nodes)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in nodes.Where(node => seen.Add(node.Member!)))
        {
            if (members.FirstOrDefault(member => member.Name == node.Member) is { } member
                && MemberCheckEmitter.Bounds(member) is { } bounds)
            {
                var mayBeNull = member.Type.Collection != CollectionKind.List;
                var measured = MemberCheckEmitter.Measured(locals[member.Name], member, mayBeNull);
                writer.Line($"{reader}.InRange({measured}, {bounds}, {Literals.Utf8(node.Name)}{MemberCheckEmitter.Unit(member)});");
            }
        }
    }
}
