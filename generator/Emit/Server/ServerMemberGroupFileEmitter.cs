using OssGen.Generator.Model;

namespace OssGen.Generator.Emit.Server;

/// <summary>
/// Emits the server's file for the members groups of an operation group. The file contains the header names of each group and the methods
/// that copy its members to results.
/// </summary>
internal static class ServerMemberGroupFileEmitter
{
    private const string EmptyMap = "ReadOnlyDictionary<string, string>.Empty";

    /// <summary>Emits the file, or returns null when no group has headers.</summary>
    public static EmittedFile? Emit(MemberGroupFile file)
    {
        var names = new TypeNames(file.Namespace);
        var deprecated = file.MemberGroups.Any(Deprecation.Any);
        var preview = file.MemberGroups.Any(static group => group.HasPreviewRecords);
        var writer = FileLayout.Begin(
            FileKind.ServerMembers, file.Namespace, file.MemberGroups[0].SpecFile, deprecated, preview);
        foreach (var group in file.MemberGroups)
        {
            writer.Blank();
            Group(writer, names, group);
        }

        return writer.IsEmpty ? null : new EmittedFile(HintNames.Of(file.HintPrefix + file.Group + ".Members.Server"), writer.Finish());
    }

    private static void Group(SourceWriter writer, TypeNames names, MemberGroupModel group)
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
            Names(writer, "Headers", "The names of the group's headers.", headers);
            Names(writer, "HeaderPrefixes", "The prefixes of the group's header maps.", prefixes);
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
