namespace OssGen.Generator.Linking.Bodies;

/// <summary>The forms that the elements of a body or result can have on the wire.</summary>
internal enum ElementForm
{
    /// <summary>Elements of an XML document.</summary>
    Xml,

    /// <summary>Properties of a JSON document.</summary>
    Json,

    /// <summary>Members in the text of a template.</summary>
    Template,
}
