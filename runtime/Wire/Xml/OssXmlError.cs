namespace OssGen.Wire.Xml;

/// <summary>Specifies what is wrong with a document.</summary>
internal enum OssXmlError
{
    /// <summary>The document isn't well-formed XML in UTF-8, or it has a DTD.</summary>
    Malformed,

    /// <summary>The document is larger or deeper, or has more attributes, than the reader accepts.</summary>
    LimitExceeded,

    /// <summary>The root element isn't that of the operation.</summary>
    UnexpectedRoot,

    /// <summary>The text of an element doesn't fit the member's type.</summary>
    MalformedValue,

    /// <summary>The document has an element that isn't in the spec; strict reading only.</summary>
    UnknownElement,

    /// <summary>A required element is absent; strict reading only.</summary>
    MissingElement,

    /// <summary>A number, the length of a text or the count of a list is out of range.</summary>
    OutOfRange,
}
