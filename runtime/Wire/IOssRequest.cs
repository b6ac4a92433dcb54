using System.ComponentModel;
using OssGen.Wire;

namespace OssGen;

/// <summary>A request to OSS, regardless of the type of its result. All generated request records implement this interface.</summary>
/// <remarks>
/// Use this interface to presign a request with <see cref="OssClient"/>, or to store different requests in one list. A handwritten request
/// can also implement the interface, and derives from <see cref="OssRequest"/> to accept extra headers and query parameters.
/// </remarks>
public interface IOssRequest
{
    /// <summary>The fixed properties of the operation: name, method, scope, signed query names, and kind of response.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    OssOperation Operation { get; }

    /// <summary>
    /// Writes the labels, query, headers and body of the request. The client calls this method once for each call, regardless of the number
    /// of retries, and once for each presigned URL. The method must write the same data each time.
    /// </summary>
    /// <param name="writer">The writer that collects what is sent.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    void Write(OssRequestWriter writer);
}
