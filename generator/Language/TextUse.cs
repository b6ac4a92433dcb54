namespace OssGen.Generator.Language;

/// <summary>Specifies how an element's own text is used, which determines how the element is documented.</summary>
internal enum TextUse
{
    /// <summary>The element has neither text nor documentation.</summary>
    None,

    /// <summary>The element has no text; a <c>doc</c> child contains the documentation.</summary>
    DocChild,

    /// <summary>The text is the documentation. A <c>doc</c> child can contain the documentation instead.</summary>
    Documentation,

    /// <summary>The text documents the element that contains this one. Its white space is normalized.</summary>
    Prose,

    Content,
}
