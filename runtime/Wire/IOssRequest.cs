using System.ComponentModel;
using OssGen.Wire;

namespace OssGen;

/// <summary>
/// A call to OSS, whatever its result: what <see cref="OssClient"/> presigns and what lists of different requests hold. Generated request
/// records implement it; one written by hand may too, and derives from <see cref="OssRequest"/> if it takes extra headers and queries.
/// </summary>
public interface IOssRequest
{
    /// <summary>The operation's fixed facts: name, method, scope, signed query names, kind of reply.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    OssOperation Operation { get; }

    /// <summary>
    /// Writes labels, query, headers and body: once for each call, however often that is tried, and once for each presigned URL. It writes
    /// the same each time.
    /// </summary>
    /// <param name="writer">Collects what is sent.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    void Write(OssRequestWriter writer);
}
