namespace OssGen.Generator.Model;

internal enum BodyKind
{
    /// <summary>An XML document whose root's children are members of the record.</summary>
    XmlMembers,

    /// <summary>An XML document that is one member, whose type is a shape.</summary>
    XmlShape,
    Stream,
    Text,

    /// <summary>A JSON text in one member (request), or a JSON document whose properties are members (result).</summary>
    Json,
    Template,
    Alternatives,
}
