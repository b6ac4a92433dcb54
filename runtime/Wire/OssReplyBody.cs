using System.ComponentModel;

namespace OssGen.Wire;

/// <summary>How a successful reply's body is taken.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum OssReplyBody
{
    /// <summary>There is none, or it is ignored.</summary>
    None,

    /// <summary>A document, read into memory before it is decoded.</summary>
    Buffered,

    /// <summary>Handed to the caller as a stream.</summary>
    Stream,
}
