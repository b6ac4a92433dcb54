namespace OssGen.Generator.Model;

/// <summary>A member's type: how it looks in C# and on the wire.</summary>
/// <param name="Kind">Kind of the value, of the list's items, or of the map's values.</param>
/// <param name="Name">For Enum and Shape: the type's name with namespace, without <c>global::</c>. Otherwise null.</param>
/// <param name="Collection">Whether the member holds one value, a list or a map from string.</param>
internal sealed record TypeModel(TypeKind Kind, string? Name, CollectionKind Collection)
{
    public static TypeModel String { get; } = new(TypeKind.String, null, CollectionKind.None);

    /// <summary>The form of one value: of the member, an item or a map's value.</summary>
    public Scalar Scalar => ScalarTable.Of(this);
}
