using System.Globalization;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>Emits the properties of a record with their documentation.</summary>
internal static class PropertyEmitter
{
    /// <param name="writer">The writer of the file.</param>
    /// <param name="names">The type names in the file.</param>
    /// <param name="members">The members of the record.</param>
    /// <param name="unsetMapIsNull">Whether an unset map is null, as in requests, rather than empty, as in results and shapes.</param>
    /// <param name="request">The operation whose request the record is; null for a result or shape.</param>
    public static void Emit(
        SourceWriter writer, TypeNames names, EquatableArray<MemberModel> members, bool unsetMapIsNull, OperationModel? request = null)
    {
        Fields(writer, names, members, unsetMapIsNull);
        foreach (var member in members)
        {
            writer.Blank();
            Document(writer, member);
            Deprecation.Mark(writer, member.Deprecated);
            NameMark.Write(writer, member, request);
            if (IsCollection(member))
            {
                Collection(writer, names, member, unsetMapIsNull);
            }
            else if (IsOptionalTime(member))
            {
                OptionalTime(writer, names.Member(member.Type) + "?", member);
            }
            else
            {
                Property(writer, names, member);
            }
        }
    }

    private static void Fields(SourceWriter writer, TypeNames names, EquatableArray<MemberModel> members, bool unsetMapIsNull)
    {
        var isExplained = false;
        foreach (var member in members)
        {
            if (IsCollection(member))
            {
                Field(writer, names, member, unsetMapIsNull);
            }
            else if (IsOptionalTime(member))
            {
                if (!isExplained)
                {
                    writer.Line("// Times are boxed: without a value, a field takes 8 bytes instead of 24.");
                    isExplained = true;
                }

                writer.Line($"private readonly object? {FieldName(member)};");
            }
        }
    }

    private static bool IsCollection(MemberModel member) =>
        member.Type.Collection != CollectionKind.None && member.Place != MemberPlace.Tag;

    /// <summary>
    /// Determines whether a member is a time in an optional header. Its field takes 8 bytes instead of 24, and a time that is set is boxed,
    /// with the same equality, which takes 32 bytes more. HeadObjectRequest has two of them, which are seldom set; HeadObjectResult has
    /// three, of which only Last-Modified is usually set.
    /// </summary>
    private static bool IsOptionalTime(MemberModel member) => member is
    {
        Place: MemberPlace.Header,
        Type.Collection: CollectionKind.None,
        Type.Kind: TypeKind.Time or TypeKind.Epoch or TypeKind.IsoTime,
        Always: false,
        CSharpRequired: false,
    };

    private static void OptionalTime(SourceWriter writer, string type, MemberModel member)
    {
        using (writer.Block($"public {type} {member.Name}"))
        {
            writer.Line($"get => ({type}){FieldName(member)};");
            writer.Line($"init => {FieldName(member)} = value;");
        }
    }

    /// <summary>Emits the backing field of a list or map. The type of the field compares and prints the items.</summary>
    private static void Field(SourceWriter writer, TypeNames names, MemberModel member, bool unsetMapIsNull)
    {
        var holder = Holder(names, member);
        var value = member.Type.Collection == CollectionKind.List ? names.Value(member.Type) : "string";
        var declaration =
            MayBeNull(member, unsetMapIsNull) ? $"? {FieldName(member)}" : $" {FieldName(member)} = {holder}.Empty<{value}>()";
        writer.Line($"private readonly {holder}<{value}>{declaration};");
    }

    private static void Collection(SourceWriter writer, TypeNames names, MemberModel member, bool unsetMapIsNull)
    {
        var type = names.Member(member.Type) + (MayBeNull(member, unsetMapIsNull) ? "?" : "");
        using (writer.Block($"public {(member.CSharpRequired ? "required " : "")}{type} {member.Name}"))
        {
            writer.Line($"get => {FieldName(member)};");
            writer.Line($"init => {FieldName(member)} = {Holder(names, member)}.Of(value);");
        }
    }

    private static string Holder(TypeNames names, MemberModel member) =>
        names.Wire(member.Type.Collection == CollectionKind.List ? "OssList" : "OssDictionary");

    private static string FieldName(MemberModel member) => "_" + char.ToLowerInvariant(member.Name[0]) + member.Name.Substring(1);

    private static bool MayBeNull(MemberModel member, bool unsetMapIsNull) =>
        unsetMapIsNull && member is { Type.Collection: CollectionKind.Map, CSharpRequired: false };

    private static void Property(SourceWriter writer, TypeNames names, MemberModel member)
    {
        var type = names.Member(member.Type);
        if (member.Place == MemberPlace.Tag)
        {
            writer.Line($"public bool {member.Name} {{ get; init; }}");
        }
        else if (member.CSharpRequired && !member.IsStreamedBody)
        {
            writer.Line($"public required {type} {member.Name} {{ get; init; }}");
        }
        else if (member.Always)
        {
            writer.Line($"public {type} {member.Name} {{ get; init; }}{Unsent(member.Type)}");
        }
        else if (member.Type.Kind == TypeKind.Presence)
        {
            writer.Line($"public bool {member.Name} {{ get; init; }}");
        }
        else
        {
            writer.Line($"public {type}? {member.Name} {{ get; init; }}");
        }
    }

    /// <summary>
    /// Returns the initializer of a member that OSS always sends. The initializer applies when a caller creates the record.
    /// </summary>
    private static string Unsent(TypeModel type) =>
        AbsentEmitter.Default(type) is { } value ? $" = {value};" : "";

    public static void Document(SourceWriter writer, MemberModel member)
    {
        XmlDoc.Tag(writer, "summary", Summary(member));
        var rest = new Paragraphs(member.Documentation).Rest;
        if (HasFacts(member))
        {
            XmlDoc.Remarks(writer, rest, [.. Facts(member)]);
        }
        else
        {
            XmlDoc.Remarks(writer, rest);
        }
    }

    /// <summary>Returns the first paragraph of a member's documentation, or a sentence that says what the member is.</summary>
    public static ReadOnlySpan<char> Summary(MemberModel member) =>
        new Paragraphs(member.Documentation) is { IsEmpty: false } paragraphs ? paragraphs.First : Fallback(member).AsSpan();

    private static bool HasFacts(MemberModel member) =>
        member.Required || member.DefaultValue is not null || member.Minimum is not null || member.Maximum is not null;

    /// <summary>
    /// Returns sentences that state the default, the range and the requirement of a member, because the spec's text may omit them.
    /// </summary>
    private static IEnumerable<string> Facts(MemberModel member)
    {
        if (member is { DefaultValue: { } value, CSharpRequired: false })
        {
            var sent = member.DefaultIsBare ? $"`{member.Wire}` is sent as a bare name" : $"`{value}` is sent";
            yield return $"If this member isn't set, {sent}.";
        }

        var unit = MemberCheckEmitter.Counted(member);
        var must = unit.Length == 0 ? "Must be" : "Must have";
        var range = (member.Minimum, member.Maximum) switch
        {
            ({ } low, { } high) => $"{must} from {Number(low)} to {Number(high)}{unit}.",
            ({ } low, null) => $"{must} at least {Number(low)}{unit}.",
            (null, { } high) => $"{must} at most {Number(high)}{unit}.",
            _ => null,
        };
        if (range is not null)
        {
            yield return range;
        }

        if (member is { Required: true, CSharpRequired: false })
        {
            yield return "This member is required in requests.";
        }

        if (member is { CSharpRequired: true, IsStreamedBody: true })
        {
            yield return "This member is required, except in a request that is only presigned.";
        }
    }

    private static string Fallback(MemberModel member) => member.Place switch
    {
        MemberPlace.Label when member.Name == "Bucket" => "The name of the bucket.",
        MemberPlace.Label when member.Name == "Key" => "The key of the object.",
        MemberPlace.Label => $"The part {{{member.Name}}} of the path.",
        MemberPlace.Query => $"The query parameter {member.Wire}.",
        MemberPlace.QueryMap => "Additional query parameters, by name.",
        MemberPlace.Header => $"The header {member.Wire}.",
        MemberPlace.HeaderMap => $"The headers whose names begin with {member.Wire}. The keys are the rest of the names.",
        MemberPlace.CopySource => $"A part of the header {member.Wire}.",
        MemberPlace.Host => "The host to which the request is sent.",
        _ => $"The element {member.Wire}.",
    };

    private static string Number(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
