using OssGen.Generator.Model;

namespace OssGen.Generator.Emit.Server;

/// <summary>A members group for a server: the names of its headers, and what results take over from another record.</summary>
internal static class ServerMemberGroupEmitter
{
    private const string EmptyMap = "ReadOnlyDictionary<string, string>.Empty";

    public static void Emit(SourceWriter writer, TypeNames names, MemberGroupModel group)
    {
        var headers = Wire(group, MemberPlace.Header, MemberPlace.CopySource);
        var prefixes = Wire(group, MemberPlace.HeaderMap);
        if (headers.Count + prefixes.Count == 0)
        {
            return;
        }

        var copies = group.Records.Count == 0 ? "" : ", and copies of its members to results";
        XmlDoc.Raw(writer, "summary", $"The names of the headers of <see cref=\"{names.MemberGroup(group)}\"/>{copies}.");
        GeneratedCodeMark.Write(writer);
        using (writer.Block($"internal static class {group.CopierName}"))
        {
            Names(writer, "Headers", "Names of its headers.", headers);
            Names(writer, "HeaderPrefixes", "How the names of its maps of headers begin.", prefixes);
            MemberCopyEmitter.Emit(
                writer,
                names,
                group,
                static member => $"source.{member.Name}{(member.Type.Collection == CollectionKind.Map ? " ?? " + EmptyMap : "")}");
        }
    }

    private static List<string> Wire(MemberGroupModel group, params MemberPlace[] places) =>
        [.. group.Members.Where(member => places.Contains(member.Place)).Select(static member => Literals.Text(member.Wire)).Distinct()];

    private static void Names(SourceWriter writer, string property, string summary, List<string> wire)
    {
        if (wire.Count == 0)
        {
            return;
        }

        writer.Blank();
        XmlDoc.Tag(writer, "summary", summary);
        var start = $"internal static IReadOnlyList<string> {property} {{ get; }} =";
        var line = $"{start} [{string.Join(", ", wire)}];";
        if (line.Length <= 120)
        {
            writer.Line(line);
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
