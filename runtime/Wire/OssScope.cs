using System.ComponentModel;

namespace OssGen.Wire;

/// <summary>Specifies what the path of an operation names.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum OssScope
{
    /// <summary>The path names the service: it is <c>/</c>.</summary>
    Service,

    /// <summary>The path names a bucket.</summary>
    Bucket,

    /// <summary>The path names an object in a bucket.</summary>
    Object,
}
