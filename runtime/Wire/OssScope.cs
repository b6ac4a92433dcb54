using System.ComponentModel;

namespace OssGen.Wire;

/// <summary>Specifies the resource that the path of an operation identifies.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum OssScope
{
    /// <summary>The path is <c>/</c>, which identifies the service.</summary>
    Service,

    /// <summary>The path identifies a bucket.</summary>
    Bucket,

    /// <summary>The path identifies an object in a bucket.</summary>
    Object,
}
