namespace OssGen.Generator.Model;

/// <summary>The type of a member, consisting of the kind of its values and the kind of collection, if any.</summary>
/// <param name="Kind">The kind of the value, of the list's items, or of the map's values.</param>
/// <param name="Name">The full name of a type that the spec or the library declares, without <c>global::</c>; otherwise null.</param>
/// <param name="Collection">Whether the member holds one value, a list, or a map with string keys.</param>
internal sealed record TypeModel(TypeKind Kind, string? Name, CollectionKind Collection)
{
    public static TypeModel String { get; } = new(TypeKind.String, null, CollectionKind.None);

    /// <summary>Whether a query parameter of the type contains JSON text: an object, an array, or a value of any type.</summary>
    public bool IsJsonInQuery => Collection == CollectionKind.List || Kind is TypeKind.Shape or TypeKind.Json;

    /// <summary>The type of a single value, which is the member itself, an item of its list, or a value of its map.</summary>
    public Scalar Scalar => ScalarTable.Of(this);
}
