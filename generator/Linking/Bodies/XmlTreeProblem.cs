namespace OssGen.Generator.Linking.Bodies;

internal enum XmlTreeProblem
{
    None,

    /// <summary>The path is taken by another member.</summary>
    Duplicate,

    /// <summary>An element would be a value and a parent at once.</summary>
    Mixed,
}
