using System.ComponentModel;

namespace OssGen.Wire;

/// <summary>Specifies what the path of an operation names.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum OssScope
{
    /// <summary>The service; the path is <c>/</c>.</summary>
    Service,

    /// <summary>A bucket.</summary>
    Bucket,

    /// <summary>An object in a bucket.</summary>
    Object,
}
