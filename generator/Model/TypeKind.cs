namespace OssGen.Generator.Model;

internal enum TypeKind
{
    String,
    Int32,
    Int64,
    UInt64,
    Boolean,
    Double,

    /// <summary>A float, which only JSON documents contain.</summary>
    Single,

    /// <summary>An OssJson, which is any value in a JSON document.</summary>
    Json,

    /// <summary>A DateTimeOffset that is sent in ISO 8601 format in XML and queries, and as an HTTP date in headers.</summary>
    Time,

    /// <summary>A DateTimeOffset that is sent as seconds since 1970.</summary>
    Epoch,

    /// <summary>A bool that is true when an empty element is present.</summary>
    Presence,

    /// <summary>A string whose UTF-8 bytes are sent as base64.</summary>
    Base64Text,

    /// <summary>A string that is percent-encoded in a header.</summary>
    UrlText,

    /// <summary>A DateTimeOffset that is sent in ISO 8601 format everywhere, including headers.</summary>
    IsoTime,

    /// <summary>A ReadOnlyMemory&lt;byte&gt; that is sent as base64.</summary>
    Bytes,
    Enum,
    Shape,

    /// <summary>An OssContent that is sent as a streamed request body.</summary>
    Content,

    /// <summary>A Stream that is a streamed result body.</summary>
    Stream,

    /// <summary>An OssSelectStream that is decoded from the frames of a select reply.</summary>
    SelectStream,

    /// <summary>An OssSelectMeta that is decoded from the end frame of CreateSelectObjectMeta.</summary>
    SelectMeta,
}
