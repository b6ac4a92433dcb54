using OssGen.Generator.Language;
using OssGen.Generator.Linking.Naming;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Members;

/// <summary>Creates the models of members from spec elements.</summary>
internal static class MemberFactory
{
    /// <summary>Creates a member that an element of the spec declares explicitly.</summary>
    public static MemberModel Create(MemberSpec spec, string name, TypeModel type, MemberPlace place, string wire, bool inRequest) =>
        Create(spec, name, type, place, wire, required: spec.Required.Value == true, inRequest) with
        {
            Minimum = spec.Min.Value,
            Maximum = spec.Max.Value,
            Holds = spec.HeldName,
            Always = spec.Always.Value == true,
            Essential = spec.Essential.Value,
            DefaultValue = spec is HeaderSpec header ? header.Default.Value : null,
            Documentation = DocumentationOf(spec, inRequest),
        };

    private static Documentation DocumentationOf(MemberSpec spec, bool inRequest) =>
        new(!inRequest && spec is HeaderSpec { ResultDoc: { } other } ? other.Text : spec.Documentation);

    /// <summary>Creates a member that an element of the spec implies, such as the member for a body or choice.</summary>
    public static MemberModel Create(
        SpecNode node, string name, TypeModel type, MemberPlace place, string wire, bool required, bool inRequest) => new()
    {
        Name = name,
        ParameterName = ParameterName(name, required),
        Type = type,
        Place = place,
        Wire = wire,
        Required = required,
        CSharpRequired = required && inRequest,
        Documentation = new Documentation(node.Documentation),
        Deprecated = node.Deprecated.Value,
    };

    /// <summary>Creates the member for a label that the spec describes.</summary>
    public static MemberModel Label(LabelSpec spec, bool required) => Label(spec.Name.Value, required) with
    {
        Minimum = spec.Min.Value,
        Maximum = spec.Max.Value,
        Holds = spec.HeldName,
        Documentation = new Documentation(spec.Documentation),
    };

    /// <summary>Creates the member for a label of an operation's path.</summary>
    public static MemberModel Label(string name, bool required) => new()
    {
        Name = name,
        ParameterName = ParameterName(name, required),
        Type = TypeModel.String,
        Place = MemberPlace.Label,
        Wire = name,
        Required = required,
        CSharpRequired = required,
        Documentation = new Documentation(name switch
        {
            "Bucket" => "The name of the bucket.",
            "Key" => "The key of the object.",
            _ => "",
        }),
    };

    // Only required members become parameters.
    private static string ParameterName(string name, bool required) => required ? ParameterNames.Of(name) : "";
}
