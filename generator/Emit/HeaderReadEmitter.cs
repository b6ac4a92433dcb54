using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>The expression that reads a member from a header.</summary>
internal static class HeaderReadEmitter
{
    public static string Value(TypeNames names, MemberModel member, string local, ICollection<string> hiding)
    {
        var wire = Literals.Text(member.Wire);
        if (member.Type.Collection == CollectionKind.Map)
        {
            return $"reply.HeaderMap({wire})";
        }

        if (member.Type.Kind == TypeKind.Enum)
        {
            var type = names.Value(member.Type);
            return $"reply.Header({wire}, {names.Static(member.Type, hiding)}.Known) is {{ }} {local} ? new {type}({local}) : null";
        }

        var suffix = Suffix(member.Type.Kind);
        var essential = member.Essential == true && suffix is not ("" or "Escaped") ? ", essential: true" : "";
        return $"reply.Header{suffix}({wire}{essential})";
    }

    /// <summary>The typed part of a reader's method name, such as <c>Int64</c> of <c>HeaderInt64</c>.</summary>
    public static string Suffix(TypeKind kind) => kind switch
    {
        TypeKind.Int32 => "Int32",
        TypeKind.Int64 => "Int64",
        TypeKind.UInt64 => "UInt64",
        TypeKind.Boolean or TypeKind.Presence => "Boolean",
        TypeKind.Double => "Double",
        TypeKind.Time => "Time",
        TypeKind.Epoch => "Epoch",
        TypeKind.Base64Text => "Base64",
        TypeKind.UrlText => "Escaped",
        TypeKind.IsoTime => "IsoTime",
        _ => "",
    };
}
