namespace OssGen.Generator.Model;

internal enum BodyKind
{
    /// <summary>An XML document. The children of its root element are members of the record.</summary>
    XmlMembers,

    /// <summary>An XML document that is a single member, whose type is a shape.</summary>
    XmlShape,
    Stream,
    Text,

    /// <summary>
    /// JSON: the text of one member in a request, or a document whose properties are members in a result. A result can also have the text
    /// in one member.
    /// </summary>
    Json,
    Template,
    Alternatives,
}
