namespace OssGen.Generator.Model;

internal enum BodyKind
{
    /// <summary>Children of <c>root</c> are members of the record.</summary>
    XmlMembers,

    /// <summary>The document is one member of a shape's type.</summary>
    XmlShape,
    Stream,
    Text,

    /// <summary>Raw JSON text in one member (request), or JSON properties as members (result).</summary>
    Json,
    Template,
    Alternatives,
}
