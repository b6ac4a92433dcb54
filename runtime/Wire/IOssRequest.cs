using System.ComponentModel;
using OssGen.Wire;

namespace OssGen;

/// <summary>
/// A request to OSS, regardless of the type of its result: what <see cref="OssClient"/> presigns, and what lists of different requests
/// hold. Generated request records implement it; a handwritten request may do so too, and derives from <see cref="OssRequest"/> if it takes
/// extra headers and query parameters.
/// </summary>
public interface IOssRequest
{
    /// <summary>The fixed properties of the operation: name, method, scope, signed query names, and kind of reply.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    OssOperation Operation { get; }

    /// <summary>
    /// Writes the labels, query, headers and body. It is called once for each call, however often that is retried, and once for each
    /// presigned URL, and must write the same each time.
    /// </summary>
    /// <param name="writer">The writer that collects what is sent.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    void Write(OssRequestWriter writer);
}
