using OssGen.Generator.Model;

namespace OssGen.Generator.Language;

/// <summary>The base class of nodes that become members: query parameters, headers and elements of documents.</summary>
internal abstract class MemberSpec(ElementSource from) : SpecNode(from)
{
    /// <summary>The type name of a map. It is allowed only for nodes that can be maps.</summary>
    public const string MapWord = "map";

    /// <summary>The type name of a copy-source header, whose parts are members.</summary>
    public const string CopySourceWord = "copy-source";

    public SpecAttribute<string?> Type { get; } = from.Text("type", AttributeSyntax.Name);

    /// <summary>The type of the items, if the member is a list.</summary>
    public virtual SpecAttribute<string?> List => default;

    /// <summary>The C# name of the member. If unset, the name is derived from the wire name.</summary>
    public SpecAttribute<string?> Member { get; } = from.Text("member", AttributeSyntax.Identifier);

    public SpecAttribute<bool?> Required { get; } = from.Flag("required");

    /// <summary>Whether the call fails if the member can't be read from the reply.</summary>
    public virtual SpecAttribute<bool?> Essential => default;

    /// <summary>Whether OSS sends the member in every successful reply. If so, the property isn't nullable.</summary>
    public virtual SpecAttribute<bool?> Always => default;

    public SpecAttribute<long?> Min { get; } = from.Integer("min");

    public SpecAttribute<long?> Max { get; } = from.Integer("max");

    public SpecAttribute<string?> Holds { get; } = from.Text("holds", AttributeSyntax.HeldName);

    public override SpecAttribute<string?> Deprecated { get; } = from.Text("deprecated");

    /// <summary>Whether the type attribute is unset or specifies a map.</summary>
    public bool MayBeMap => Type.Value is null or MapWord;

    public bool IsCopySource => Type.Value == CopySourceWord;

    public HeldName? HeldName => HeldNameOf(Holds.Value);

    /// <summary>Returns the kind of name that a value of <c>holds</c> denotes, or null for none.</summary>
    public static HeldName? HeldNameOf(string? word) => word switch
    {
        "key" => Model.HeldName.Key,
        "bucket" => Model.HeldName.Bucket,
        "segment" => Model.HeldName.Segment,
        _ => null,
    };
}

/// <summary>The base class of nodes for query parameters and headers. Such a node is a member or has a fixed value.</summary>
internal abstract class ParameterSpec(ElementSource from) : MemberSpec(from)
{
    /// <summary>The wire name of the query parameter or header.</summary>
    public abstract SpecAttribute<string?> Name { get; }

    /// <summary>The fixed value of a parameter that isn't a member.</summary>
    public abstract SpecAttribute<string?> Value { get; }

    public abstract SpecAttribute<string?> Default { get; }
}
