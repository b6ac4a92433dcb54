namespace OssGen.Generator.Language;

/// <summary>What an element's own text is, and whether it has documentation.</summary>
internal enum TextUse
{
    /// <summary>No text and no documentation.</summary>
    None,

    /// <summary>No text; a <c>doc</c> child has the documentation.</summary>
    DocChild,

    /// <summary>The documentation, which may be in a <c>doc</c> child instead.</summary>
    Documentation,

    Content,
}
