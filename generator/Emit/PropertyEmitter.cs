using System.Globalization;
using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>Emits the documented properties of a record.</summary>
internal static class PropertyEmitter
{
    /// <param name="writer">The writer of the file.</param>
    /// <param name="names">The type names in the file.</param>
    /// <param name="members">The members of the record.</param>
    /// <param name="unsetMapIsNull">Whether an unset map is null, as in requests, rather than empty, as in results and shapes.</param>
    public static void Emit(SourceWriter writer, TypeNames names, IEnumerable<MemberModel> members, bool unsetMapIsNull)
    {
        foreach (var member in members)
        {
            writer.Blank();
            if (member.Type.Collection == CollectionKind.None || member.Place == MemberPlace.Tag)
            {
                Mark(writer, member);
                writer.Line(Declaration(names, member));
            }
            else
            {
                Collection(writer, names, member, unsetMapIsNull);
            }
        }
    }

    /// <summary>Emits the property of a list or map. The record stores it in a collection that compares and prints its items.</summary>
    private static void Collection(SourceWriter writer, TypeNames names, MemberModel member, bool unsetMapIsNull)
    {
        var isList = member.Type.Collection == CollectionKind.List;
        var holder = names.Wire(isList ? "OssList" : "OssDictionary");
        var value = isList ? names.Value(member.Type) : "string";
        var field = "_" + char.ToLowerInvariant(member.Name[0]) + member.Name.Substring(1);
        var mayBeNull = !isList && unsetMapIsNull && !member.CSharpRequired ? "?" : "";
        var required = member.CSharpRequired ? "required " : "";
        var initial = mayBeNull.Length > 0 ? "" : $" = {holder}.Empty<{value}>()";
        writer.Line($"private readonly {holder}<{value}>{mayBeNull} {field}{initial};");
        writer.Blank();
        Mark(writer, member);
        using (writer.Block($"public {required}{names.Member(member.Type)}{mayBeNull} {member.Name}"))
        {
            writer.Line($"get => {field};");
            writer.Line($"init => {field} = {holder}.Of(value);");
        }
    }

    private static void Mark(SourceWriter writer, MemberModel member)
    {
        Document(writer, member);
        Deprecation.Mark(writer, member.Deprecated);
    }

    private static string Declaration(TypeNames names, MemberModel member)
    {
        var type = names.Member(member.Type);
        if (member.Place == MemberPlace.Tag)
        {
            return $"public bool {member.Name} {{ get; init; }}";
        }

        if (member.CSharpRequired)
        {
            return $"public required {type} {member.Name} {{ get; init; }}";
        }

        return member.Type switch
        {
            { Kind: TypeKind.Presence } => $"public bool {member.Name} {{ get; init; }}",
            _ => $"public {type}? {member.Name} {{ get; init; }}",
        };
    }

    public static void Document(SourceWriter writer, MemberModel member)
    {
        var paragraphs = XmlDoc.Paragraphs(member.Documentation);
        XmlDoc.Tag(writer, "summary", paragraphs.Count > 0 ? paragraphs[0] : Fallback(member));
        XmlDoc.Remarks(writer, [.. paragraphs.Skip(1), .. Facts(member)]);
    }

    /// <summary>
    /// Returns sentences on the default, the range and the requirement of a member, which the spec's text need not contain.
    /// </summary>
    private static IEnumerable<string> Facts(MemberModel member)
    {
        if (member is { DefaultValue: { } value, CSharpRequired: false })
        {
            yield return member.DefaultIsBare ? $"Unset: `{member.Wire}` is sent as a bare name." : $"Unset: `{value}` is sent.";
        }

        var unit = MemberCheckEmitter.Counted(member);
        var range = (member.Minimum, member.Maximum) switch
        {
            ({ } low, { } high) => $"From {Number(low)} to {Number(high)}{unit}.",
            ({ } low, null) => $"At least {Number(low)}{unit}.",
            (null, { } high) => $"At most {Number(high)}{unit}.",
            _ => null,
        };
        if (range is not null)
        {
            yield return range;
        }

        if (member is { Required: true, CSharpRequired: false })
        {
            yield return "Must be set in a request.";
        }
    }

    public static string Fallback(MemberModel member) => member.Place switch
    {
        MemberPlace.Label when member.Name == "Bucket" => "The bucket's name.",
        MemberPlace.Label => "The object's key.",
        MemberPlace.Query => $"The query parameter {member.Wire}.",
        MemberPlace.QueryMap => "Free query parameters by name.",
        MemberPlace.Header => $"The header {member.Wire}.",
        MemberPlace.HeaderMap => $"Headers that start with {member.Wire}, by the rest of their names.",
        MemberPlace.CopySource => $"A part of the header {member.Wire}.",
        MemberPlace.Host => "The host that the request goes to.",
        _ => $"The element {member.Wire}.",
    };

    private static string Number(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
