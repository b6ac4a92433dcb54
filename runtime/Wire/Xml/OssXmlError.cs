namespace OssGen.Wire.Xml;

/// <summary>What is wrong with a document.</summary>
internal enum OssXmlError
{
    /// <summary>It isn't well-formed XML in UTF-8, or it has a DTD.</summary>
    Malformed,

    /// <summary>It is larger, deeper or has more attributes than the reader takes.</summary>
    LimitExceeded,

    /// <summary>Its root element isn't the one the operation has.</summary>
    UnexpectedRoot,

    /// <summary>An element's text doesn't fit the member's type.</summary>
    MalformedValue,

    /// <summary>Strict reading only: an element that the spec doesn't have.</summary>
    UnknownElement,

    /// <summary>Strict reading only: a required element is absent.</summary>
    MissingElement,

    /// <summary>A number, a text's length or a list's count is out of its bounds.</summary>
    OutOfRange,
}
