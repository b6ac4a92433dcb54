using System.ComponentModel;

namespace OssGen.Wire;

/// <summary>What an operation's path names.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum OssScope
{
    /// <summary>The service: path <c>/</c>.</summary>
    Service,

    /// <summary>A bucket.</summary>
    Bucket,

    /// <summary>An object in a bucket.</summary>
    Object,
}
