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
    public EquatableArray<ExampleModel> Link(OperationSpec operation, IReadOnlyList<MemberModel> members) =>
        new([.. operation.Examples.Select(example => new ExampleModel(
            example.Name.Value,
            example.Call is { } call ? Members(call, members) : EquatableArray<ExampleMember>.Empty))]);

    private EquatableArray<ExampleMember> Members(ExampleMembersSpec parent, IReadOnlyList<MemberModel> members) =>
        new([.. parent.Members.Select(value => Member(value, members.FirstOrDefault(member => member.Name == value.ElementName)?.Type))]);

    private ExampleMember Member(ExampleValueSpec value, TypeModel? type)
    {
        var nested = type is { Kind: TypeKind.Shape, Name: { } shape } ? shapes.Find(shape)?.Members ?? [] : [];
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
