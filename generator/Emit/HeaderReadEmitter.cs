using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>Emits the expression that reads the value of a member from a header of a reply.</summary>
internal static class HeaderReadEmitter
{
    public static string Value(TypeNames names, AbsentEmitter absent, MemberModel member, string local, ICollection<string> hiding)
    {
        var wire = Literals.Text(member.Wire);
        if (member.Type.Collection == CollectionKind.Map)
        {
            return $"reply.HeaderMap({wire})";
        }

        var scalar = member.Type.Scalar;
        if (scalar.IsWrapped)
        {
            var type = names.Value(member.Type);
            var text = $"reply.Header({wire}, {names.Static(member.Type, hiding)}.Known)";
            var otherwise = member.Always ? absent.Value(member) : names.Null(member.Type);
            return $"{text} is {{ }} {local} ? new {type}({local}) : {otherwise}";
        }

        var essential = member.Essential == true && scalar.MayBeUnreadable ? ", essential: true" : "";
        return absent.Or(member, $"reply.Header{scalar.HeaderReader}({wire}{essential})");
    }
}
