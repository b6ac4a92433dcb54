using OssGen.Generator.Model;

namespace OssGen.Generator.Emit.Server;

/// <summary>A members group for a server: the names of its headers, and what results take over from another record.</summary>
internal static class ServerMemberGroupEmitter
{
    private const string EmptyMap = "ReadOnlyDictionary<string, string>.Empty";

    public static void Emit(SourceWriter writer, TypeNames names, MemberGroupModel group)
    {
        XmlDoc.Raw(
            writer,
            "summary",
            $"The headers of <see cref=\"{names.MemberGroup(group)}\"/>, and copies of its members to results, of those that are unset too.");
        GeneratedCodeMark.Write(writer);
        using (writer.Block($"internal static class {group.CopierName}"))
        {
            XmlDoc.Tag(writer, "summary", "Names of its headers.");
            Names(writer, "Headers", group.Members, MemberPlace.Header, MemberPlace.CopySource);
            writer.Blank();
            XmlDoc.Tag(writer, "summary", "How the names of its maps of headers begin.");
            Names(writer, "HeaderPrefixes", group.Members, MemberPlace.HeaderMap);
            MemberCopyEmitter.Emit(
                writer,
                names,
                group,
                static member => $"source.{member.Name}{(member.Type.Collection == CollectionKind.Map ? " ?? " + EmptyMap : "")}");
        }
    }

    private static void Names(SourceWriter writer, string property, IEnumerable<MemberModel> members, params MemberPlace[] places)
    {
        var wire = members.Where(member => places.Contains(member.Place)).Select(static member => Literals.Text(member.Wire)).Distinct().ToList();
        var start = $"internal static IReadOnlyList<string> {property} {{ get; }} =";
        if (wire.Sum(static name => name.Length + 2) + start.Length < 110)
        {
            writer.Line($"{start} [{string.Join(", ", wire)}];");
            return;
        }

        writer.Line(start);
        writer.Line("[");
        using (writer.Indent())
        {
            foreach (var name in wire)
            {
                writer.Line(name + ",");
            }
        }

        writer.Line("];");
    }
}
