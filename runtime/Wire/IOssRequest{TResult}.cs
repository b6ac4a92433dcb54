using System.ComponentModel;
using OssGen.Wire;

namespace OssGen;

/// <summary>A call to OSS that <see cref="OssClient.SendAsync{TResult}"/> sends and answers with <typeparamref name="TResult"/>.</summary>
/// <typeparam name="TResult">The record that holds the reply.</typeparam>
public interface IOssRequest<TResult> : IOssRequest
{
    /// <summary>Reads a successful reply. Bodies other than streams are in memory already.</summary>
    /// <param name="reply">Headers and body of the reply.</param>
    /// <returns>The result.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    TResult Read(OssResponseReader reply);
}
