namespace OssGen.Generator.Linking.Shapes;

/// <summary>Where a type is used, which limits what it may be.</summary>
internal enum TypePlace
{
    Query,
    Header,
    Element,

    /// <summary>Item of a list of elements.</summary>
    Item,

    /// <summary>The whole document: a shape.</summary>
    Document,
}
