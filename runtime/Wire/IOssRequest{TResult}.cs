using System.ComponentModel;
using OssGen.Wire;

namespace OssGen;

/// <summary>
/// A request to OSS that <see cref="OssClient.SendAsync{TResult}"/> sends. The reply is returned as <typeparamref name="TResult"/>.
/// </summary>
/// <typeparam name="TResult">The type of the result.</typeparam>
public interface IOssRequest<TResult> : IOssRequest
{
    /// <summary>Reads the result from a successful reply. Bodies other than streams are already in memory.</summary>
    /// <param name="reply">The headers and body of the reply.</param>
    /// <returns>The result.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    TResult Read(OssResponseReader reply);
}
