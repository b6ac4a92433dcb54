namespace OssGen.Generator.Linking.Bodies;

/// <summary>Specifies the form that the elements of a body or result have on the wire.</summary>
internal enum ElementForm
{
    /// <summary>Elements of an XML document.</summary>
    Xml,

    /// <summary>Properties of a JSON document.</summary>
    Json,

    /// <summary>Placeholders for members in a text template.</summary>
    Template,
}
