namespace OssGen.Generator.Model;

internal enum TypeKind
{
    String,
    Int32,
    Int64,
    UInt64,
    Boolean,
    Double,

    /// <summary>A DateTimeOffset: in ISO 8601 format in XML and queries, and as an HTTP date in headers.</summary>
    Time,

    /// <summary>A DateTimeOffset, sent as seconds since 1970.</summary>
    Epoch,

    /// <summary>A bool, true when the (empty) element is present.</summary>
    Presence,

    /// <summary>A string whose UTF-8 bytes are sent as base64.</summary>
    Base64Text,

    /// <summary>A string that is percent-encoded in a header.</summary>
    UrlText,

    /// <summary>A DateTimeOffset in ISO 8601 format, in headers too.</summary>
    IsoTime,

    /// <summary>A ReadOnlyMemory&lt;byte&gt;, sent as base64.</summary>
    Bytes,
    Enum,
    Shape,

    /// <summary>An OssContent: a streamed request body.</summary>
    Content,

    /// <summary>A Stream: a streamed result body.</summary>
    Stream,

    /// <summary>An OssSelectStream, decoded from the frames of a select reply.</summary>
    SelectStream,

    /// <summary>An OssSelectMeta, the end frame of CreateSelectObjectMeta.</summary>
    SelectMeta,
}
