using OssGen.Generator.Model;

namespace OssGen.Generator.Language;

/// <summary>
/// The node of a <c>label</c> element, which describes a label of the operation's path, or of the host of its service. A label in the place
/// of an object's key can have another name.
/// </summary>
internal sealed class LabelSpec(ElementSource from) : SpecNode(from)
{
    public SpecAttribute<string> Name { get; } = from.Required("name", AttributeSyntax.Identifier);

    public SpecAttribute<long?> Min { get; } = from.Integer("min");

    public SpecAttribute<long?> Max { get; } = from.Integer("max");

    public SpecAttribute<string?> Holds { get; } = from.Text("holds", AttributeSyntax.HeldName);

    public HeldName? HeldName => MemberSpec.HeldNameOf(Holds.Value);
}
