namespace OssGen.Generator.Model;

internal enum TypeKind
{
    String,
    Int32,
    Int64,
    UInt64,
    Boolean,
    Double,

    /// <summary>DateTimeOffset: ISO 8601 in XML and query, HTTP date in headers.</summary>
    Time,

    /// <summary>DateTimeOffset as seconds since 1970.</summary>
    Epoch,

    /// <summary>bool: true when the (empty) element is there.</summary>
    Presence,

    /// <summary>string whose UTF-8 bytes are base64 on the wire.</summary>
    Base64Text,

    /// <summary>string that is percent-encoded in a header.</summary>
    UrlText,

    /// <summary>DateTimeOffset: ISO 8601 in a header too.</summary>
    IsoTime,

    /// <summary>ReadOnlyMemory&lt;byte&gt;, base64 on the wire.</summary>
    Bytes,
    Enum,
    Shape,

    /// <summary>OssContent: a request body that is streamed.</summary>
    Content,

    /// <summary>Stream: a result body that is streamed.</summary>
    Stream,

    /// <summary>A decoded stream of select frames.</summary>
    SelectStream,

    /// <summary>The end frame of CreateSelectObjectMeta.</summary>
    SelectMeta,
}
