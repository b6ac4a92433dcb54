using OssGen.Generator.Linking.Naming;
using OssGen.Generator.Model;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking.Members;

/// <summary>Makes members from elements.</summary>
internal static class MemberFactory
{
    public static MemberModel Create(
        SpecElement element, string name, TypeModel type, MemberPlace place, string wire, bool required, bool inRequest) =>
        new()
    {
        Name = name,
        ParameterName = ParameterNames.Of(name),
        Type = type,
        Place = place,
        Wire = wire,
        Required = required,
        CSharpRequired = required && inRequest,
        Minimum = element.Number("min"),
        Maximum = element.Number("max"),
        Holds = element["holds"] switch { "key" => HeldName.Key, "bucket" => HeldName.Bucket, _ => null },
        Documentation = DocumentationText.Of(element),
        Deprecated = element["deprecated"],
    };

    /// <summary>A label of the path.</summary>
    public static MemberModel Label(string name, bool required) => new()
    {
        Name = name,
        ParameterName = ParameterNames.Of(name),
        Type = TypeModel.String,
        Place = MemberPlace.Label,
        Wire = name,
        Required = required,
        CSharpRequired = required,
        Documentation = new Documentation(name == "Bucket" ? "Name of the bucket." : "Name of the object."),
    };
}
