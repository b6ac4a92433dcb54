namespace OssGen.Wire.Xml;

/// <summary>Specifies the kind of error in a document.</summary>
internal enum OssXmlError
{
    /// <summary>The document isn't well-formed XML in UTF-8, or it has a DTD.</summary>
    Malformed,

    /// <summary>The document exceeds a limit of the reader, such as the limits on size, depth and the number of attributes.</summary>
    LimitExceeded,

    /// <summary>The root element doesn't have the name that the operation expects.</summary>
    UnexpectedRoot,

    /// <summary>The text of an element can't be converted to the type of the member.</summary>
    MalformedValue,

    /// <summary>The document has an element that isn't in the spec. This error occurs only in strict reading.</summary>
    UnknownElement,

    /// <summary>A required element is absent. This error occurs in strict reading, and for an essential element of a reply.</summary>
    MissingElement,

    /// <summary>
    /// A number, the length of a string or the count of a list is out of range. This error occurs only in strict reading.
    /// </summary>
    OutOfRange,
}
