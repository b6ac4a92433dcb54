namespace OssGen.Generator.Linking.Bodies;

internal enum XmlTreeProblem
{
    None,

    /// <summary>Another member already uses the path, or another wrapper one that differs from it only by case.</summary>
    Duplicate,

    /// <summary>An element would have both a value and child elements.</summary>
    Mixed,
}
