using OssGen.Generator.Infrastructure;
using OssGen.Generator.Language;
using OssGen.Generator.Linking.Naming;
using OssGen.Generator.Linking.Shapes;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Operations;

/// <summary>
/// Links the calls in an operation's examples, which become part of the documentation. Each value is assigned the type of its member.
/// </summary>
internal sealed class ExampleLinker(SpecIndex index, ShapeTable shapes)
{
    public EquatableArray<ExampleModel> Link(OperationSpec operation, EquatableArray<MemberModel> members) =>
        new([.. operation.Examples.Select(example => new ExampleModel(
            example.Name.Value,
            example.Call is { } call ? Members(call, members) : EquatableArray<ExampleMember>.Empty))]);

    private EquatableArray<ExampleMember> Members(ExampleMembersSpec parent, EquatableArray<MemberModel> members)
    {
        if (parent.Members.Count == 0)
        {
            return EquatableArray<ExampleMember>.Empty;
        }

        var linked = new ExampleMember[parent.Members.Count];
        for (var i = 0; i < linked.Length; i++)
        {
            linked[i] = Member(parent.Members[i], members.Find(parent.Members[i].ElementName)?.Type);
        }

        return new EquatableArray<ExampleMember>(linked);
    }

    private ExampleMember Member(ExampleValueSpec value, TypeModel? type)
    {
        var nested = type is { Kind: TypeKind.Shape, Name: { } shape } ? shapes.Find(shape)?.Members ?? default : default;
        return new ExampleMember(
            value.ElementName,
            value.Key.Value,
            value.Members.Count == 0 ? value.Text : null,
            type,
            type?.Kind == TypeKind.Enum ? EnumMember(type, value.Text.Trim()) : null,
            Members(value, nested));
    }

    private string? EnumMember(TypeModel type, string wire)
    {
        var name = type.Name!.Substring(type.Name.LastIndexOf('.') + 1);
        var known = (index.Type(name)?.Spec as EnumSpec)?.Values.FirstOrDefault(value => value.Wire.Value == wire);
        return known is null ? null : known.Name.Value ?? NamingRule.OfEnumValue(wire);
    }
}
