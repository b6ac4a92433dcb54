using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>
/// Emits the client's file for the members groups of an operation group. The file contains an interface for each members group and the
/// methods that copy its members to requests.
/// </summary>
internal static class MemberGroupFileEmitter
{
    public static EmittedFile Emit(MemberGroupFile file)
    {
        var first = file.MemberGroups[0];
        var names = new TypeNames(first.Namespace);
        var deprecated = file.MemberGroups.Any(Deprecation.Any);
        var preview = file.MemberGroups.Any(static group => group.HasPreviewRecords);
        var writer = FileLayout.Begin(FileKind.Members, first.Namespace, first.SpecFile, deprecated, preview);
        foreach (var group in file.MemberGroups)
        {
            writer.Blank();
            Interface(writer, names, group);
            writer.Blank();
            Requests(writer, names, group);
        }

        return new EmittedFile(HintNames.Of(file.HintPrefix + file.Group + ".Members"), writer.Finish());
    }

    private static void Interface(SourceWriter writer, TypeNames names, MemberGroupModel group)
    {
        var paragraphs = new Paragraphs(group.Documentation);
        XmlDoc.Tag(writer, "summary", paragraphs.FirstOr($"The members of the group {group.Name}, which several records have."));
        XmlDoc.Remarks(
            writer,
            paragraphs.Rest,
            "Generated records implement it. Don't implement it yourself: members are added as OSS adds headers.");
        writer.Line("[EditorBrowsable(EditorBrowsableState.Never)]");
        GeneratedCodeMark.Write(writer);
        var bases = group.Bases.Select(names.Spec).ToList();
        using (writer.Block($"public interface {group.InterfaceName}{(bases.Count == 0 ? "" : " : " + string.Join(", ", bases))}"))
        {
            foreach (var member in group.OwnMembers)
            {
                writer.Blank();
                PropertyEmitter.Document(writer, member);
                Deprecation.Mark(writer, member.Deprecated);
                writer.Line($"{names.Member(member.Type)}{(member.IsNeverNull ? "" : "?")} {member.Name} {{ get; }}");
            }
        }
    }

    private static void Requests(SourceWriter writer, TypeNames names, MemberGroupModel group)
    {
        if (group.Records.Count == 0)
        {
            return;
        }

        XmlDoc.Raw(
            writer,
            "summary",
            $"Copies the members of <see cref=\"{group.InterfaceName}\"/>, set or unset, to requests.");
        GeneratedCodeMark.Write(writer);
        using (writer.Block($"internal static class {group.CopierName}"))
        {
            MemberCopyEmitter.Emit(writer, names, group, static member => $"source.{member.Name}");
        }
    }
}
