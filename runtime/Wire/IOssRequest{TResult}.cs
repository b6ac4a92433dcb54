using System.ComponentModel;
using OssGen.Wire;

namespace OssGen;

/// <summary>
/// A request to OSS whose result has the type <typeparamref name="TResult"/>. <see cref="OssClient.SendAsync{TResult}"/> sends the request
/// and returns the result.
/// </summary>
/// <typeparam name="TResult">The type of the result.</typeparam>
public interface IOssRequest<TResult> : IOssRequest
{
    /// <summary>Reads the result from a successful response. Bodies other than streams are already in memory.</summary>
    /// <remarks>
    /// The reader is valid only until the method returns, because the client uses it again for other responses. Only a body that is a
    /// stream can be part of the result and read later. If the method throws an exception, the client closes the stream.
    /// </remarks>
    /// <param name="reply">The headers and body of the response. Don't store it.</param>
    /// <returns>The result.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    TResult Read(OssResponseReader reply);
}
