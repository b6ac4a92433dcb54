namespace OssGen.Generator.Model;

internal enum BodyKind
{
    /// <summary>An XML document. The children of its root element are members of the record.</summary>
    XmlMembers,

    /// <summary>An XML document that is a single member, whose type is a shape.</summary>
    XmlShape,
    Stream,
    Text,

    /// <summary>A JSON body that is a single member, which contains the JSON text.</summary>
    Json,

    /// <summary>A JSON object. Its properties are members of the record.</summary>
    JsonMembers,

    /// <summary>A JSON object that is a single member, whose type is a shape.</summary>
    JsonShape,
    Template,
    Alternatives,
}
