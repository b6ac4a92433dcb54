using OssGen.Generator.Model;

namespace OssGen.Generator.Language;

/// <summary>An element that becomes a member: a query, a header or an element of a document.</summary>
internal abstract class MemberSpec(ElementSource from) : SpecNode(from)
{
    /// <summary>The type of a map, which a place for maps may name.</summary>
    public const string MapWord = "map";

    /// <summary>The type of a header whose parts are members.</summary>
    public const string CopySourceWord = "copy-source";

    public SpecAttribute<string?> Type { get; } = from.Text("type", AttributeSyntax.Name);

    /// <summary>Name of the member; not set where it follows from the name on the wire.</summary>
    public SpecAttribute<string?> Member { get; } = from.Text("member", AttributeSyntax.Identifier);

    public SpecAttribute<bool?> Required { get; } = from.Flag("required");

    /// <summary>OSS sends it in every successful reply, so that the property is never null.</summary>
    public virtual SpecAttribute<bool?> Always => default;

    public SpecAttribute<long?> Min { get; } = from.Integer("min");

    public SpecAttribute<long?> Max { get; } = from.Integer("max");

    public SpecAttribute<string?> Holds { get; } = from.Text("holds", AttributeSyntax.HeldName);

    public override SpecAttribute<string?> Deprecated { get; } = from.Text("deprecated");

    /// <summary>The type, if any, is that of a map.</summary>
    public bool MayBeMap => Type.Value is null or MapWord;

    public bool IsCopySource => Type.Value == CopySourceWord;

    public HeldName? HeldName => Holds.Value switch { "key" => Model.HeldName.Key, "bucket" => Model.HeldName.Bucket, _ => null };
}

/// <summary>A member that travels as a query or header, where it may be fixed instead.</summary>
internal abstract class ParameterSpec(ElementSource from) : MemberSpec(from)
{
    /// <summary>Name on the wire.</summary>
    public abstract SpecAttribute<string?> Name { get; }

    /// <summary>The text of what is no member.</summary>
    public abstract SpecAttribute<string?> Value { get; }

    public abstract SpecAttribute<string?> Default { get; }
}
