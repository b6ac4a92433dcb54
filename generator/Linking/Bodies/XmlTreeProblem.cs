namespace OssGen.Generator.Linking.Bodies;

internal enum XmlTreeProblem
{
    None,

    /// <summary>Another member already uses the path.</summary>
    Duplicate,

    /// <summary>An element would have both a value and child elements.</summary>
    Mixed,
}
