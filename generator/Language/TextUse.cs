namespace OssGen.Generator.Language;

/// <summary>The uses of an element's own text, which determine how the element is documented.</summary>
internal enum TextUse
{
    /// <summary>The element has neither text nor documentation.</summary>
    None,

    /// <summary>The element has no text; a <c>doc</c> child holds the documentation.</summary>
    DocChild,

    /// <summary>The text is the documentation, which may be in a <c>doc</c> child instead.</summary>
    Documentation,

    Content,
}
