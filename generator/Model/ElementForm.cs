namespace OssGen.Generator.Model;

/// <summary>Specifies the forms that the elements of a body, result or shape have on the wire.</summary>
[Flags]
internal enum ElementForm
{
    /// <summary>Elements of an XML document.</summary>
    Xml = 1,

    /// <summary>Properties of a JSON document.</summary>
    Json = 2,

    /// <summary>Placeholders for members in a text template.</summary>
    Template = 4,
}
