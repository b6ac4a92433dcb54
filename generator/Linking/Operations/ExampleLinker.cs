using OssGen.Generator.Infrastructure;
using OssGen.Generator.Linking.Naming;
using OssGen.Generator.Linking.Shapes;
using OssGen.Generator.Model;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking.Operations;

/// <summary>Takes the calls of an operation's examples over for the documentation, each value with the type of its member.</summary>
internal sealed class ExampleLinker(SpecIndex index, ShapeTable shapes)
{
    public EquatableArray<ExampleModel> Link(SpecElement operation, IReadOnlyList<MemberModel> members) =>
        new([.. operation.Children
            .Where(static child => child.Name == "example")
            .Select(example => new ExampleModel(
                example.Required("name"),
                example.Child("call") is { } call ? Members(call, members) : EquatableArray<ExampleMember>.Empty))]);

    private EquatableArray<ExampleMember> Members(SpecElement parent, IReadOnlyList<MemberModel> members) =>
        new([.. parent.Children.Select(child => Member(child, members.FirstOrDefault(member => member.Name == child.Name)?.Type))]);

    private ExampleMember Member(SpecElement value, TypeModel? type)
    {
        var nested = type is { Kind: TypeKind.Shape, Name: { } shape } ? shapes.Find(shape)?.Members ?? [] : [];
        return new ExampleMember(
            value.Name,
            value["key"],
            value.Children.Count == 0 ? value.Text : null,
            type,
            type?.Kind == TypeKind.Enum ? EnumMember(type, value.Text.Trim()) : null,
            Members(value, nested));
    }

    private string? EnumMember(TypeModel type, string wire)
    {
        var name = type.Name!.Substring(type.Name.LastIndexOf('.') + 1);
        var known = index.Type(name)?.Element.Children.FirstOrDefault(child => child.Name == "value" && child["wire"] == wire);
        return known is null ? null : known["name"] ?? NamingRule.OfEnumValue(wire);
    }
}
