using System.ComponentModel;

namespace OssGen.Emulator.Wire;

/// <summary>The server's side of an operation's wire format: reads the request's record, writes the result's.</summary>
/// <typeparam name="TRequest">The operation's request record.</typeparam>
/// <typeparam name="TResult">The operation's result record.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class OssServerCodec<TRequest, TResult>
{
    /// <summary>What the operation's requests look like.</summary>
    public abstract OssRoute Route { get; }

    /// <summary>Reads a request that was routed here.</summary>
    /// <param name="request">The request as received.</param>
    /// <returns>The record.</returns>
    /// <exception cref="OssFaultException">
    /// Something required is missing, or a value can't be read: what the client is answered.
    /// </exception>
    public abstract TRequest Read(OssServerRequest request);

    /// <summary>Writes a successful reply.</summary>
    /// <param name="result">What the handler returned.</param>
    /// <param name="reply">Collects headers and body.</param>
    public abstract void Write(TResult result, OssServerReply reply);
}
