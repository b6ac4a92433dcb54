namespace OssGen.Generator.Linking.Bodies;

internal enum XmlTreeProblem
{
    None,

    /// <summary>Another member already uses the path, or one that differs from it only by case.</summary>
    Duplicate,

    /// <summary>An element around others already has a name that differs from that in the path only by case.</summary>
    OtherWrapper,

    /// <summary>An element would have both a value and child elements.</summary>
    Mixed,
}
