using System.ComponentModel;

namespace OssGen.Wire;

/// <summary>Specifies how the body of a successful reply is read.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum OssReplyBody
{
    /// <summary>The reply has no body, or its body is ignored.</summary>
    None,

    /// <summary>The body is a document, which is read into memory before it is decoded.</summary>
    Buffered,

    /// <summary>The body is returned to the caller as a stream.</summary>
    Stream,
}
