namespace OssGen.Generator.Reading;

/// <summary>What an element's own text is.</summary>
internal enum TextUse
{
    None,
    Documentation,
    Content,
}
