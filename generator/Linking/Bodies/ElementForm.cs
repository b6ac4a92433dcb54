namespace OssGen.Generator.Linking.Bodies;

/// <summary>What the elements of a body or result are on the wire.</summary>
internal enum ElementForm
{
    /// <summary>Elements of an XML document.</summary>
    Xml,

    /// <summary>Properties of a JSON document.</summary>
    Json,

    /// <summary>Members that a template holds.</summary>
    Template,
}
