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
    /// A JSON body. In a request, one member contains the JSON text. In a result, either one member contains the JSON text or each property
    /// is a member.
    /// </summary>
    Json,
    Template,
    Alternatives,
}
