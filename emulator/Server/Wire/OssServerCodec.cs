using System.ComponentModel;

namespace OssGen.Emulator.Wire;

/// <summary>The server side of an operation's wire format. The codec reads the request record and writes the result record.</summary>
/// <typeparam name="TRequest">The operation's request record.</typeparam>
/// <typeparam name="TResult">The operation's result record.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class OssServerCodec<TRequest, TResult>
{
    /// <summary>The route by which requests of the operation are recognized.</summary>
    public abstract OssRoute Route { get; }

    /// <summary>Reads the request record from a request that was routed to the operation.</summary>
    /// <param name="request">The request as received.</param>
    /// <returns>The request record.</returns>
    /// <exception cref="OssFaultException">A required value is missing or a value can't be read. The exception is sent to the client as
    /// OSS's error.</exception>
    public abstract TRequest Read(OssServerRequest request);

    /// <summary>Writes the result record to a successful reply.</summary>
    /// <param name="result">The result record that the handler returned.</param>
    /// <param name="reply">The reply to which headers and body are added.</param>
    public abstract void Write(TResult result, OssServerReply reply);
}
