namespace OssGen.Generator.Linking.Shapes;

/// <summary>The places where a type can be used, which limit the types allowed.</summary>
internal enum TypePlace
{
    Query,
    Header,
    Element,

    /// <summary>An item of a list of elements.</summary>
    Item,

    /// <summary>The text of the element itself.</summary>
    OwnText,

    /// <summary>A text between the literal parts of a template.</summary>
    Template,

    /// <summary>A whole document, whose type is a shape.</summary>
    Document,
}
