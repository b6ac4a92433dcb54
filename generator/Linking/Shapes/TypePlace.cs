namespace OssGen.Generator.Linking.Shapes;

/// <summary>Specifies the place where a type is used, which limits the types that are allowed.</summary>
internal enum TypePlace
{
    Query,
    Header,
    Element,

    /// <summary>An item of a list of elements.</summary>
    Item,

    /// <summary>A property of a JSON document.</summary>
    Property,

    /// <summary>An item of an array in a JSON document.</summary>
    ArrayItem,

    /// <summary>The text of the enclosing element.</summary>
    OwnText,

    /// <summary>A string between the literal parts of a template.</summary>
    Template,

    /// <summary>A whole XML document, whose type is a shape.</summary>
    Document,

    /// <summary>A whole JSON document, whose type is a shape.</summary>
    JsonDocument,
}
