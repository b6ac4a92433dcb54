namespace OssGen.Generator.Linking.Shapes;

/// <summary>Where a type is used, which limits what it may be.</summary>
internal enum TypePlace
{
    Query,
    Header,
    Element,

    /// <summary>Item of a list of elements.</summary>
    Item,

    /// <summary>An element's own text.</summary>
    OwnText,

    /// <summary>A text between the literal parts of a template.</summary>
    Template,

    /// <summary>The whole document: a shape.</summary>
    Document,
}
