namespace OssGen.TestSupport.Proxy;

/// <summary>What the proxy does to one request and its reply.</summary>
public enum FaultKind
{
    /// <summary>Nothing: both pass unharmed.</summary>
    None,

    /// <summary>The connection breaks at a byte of the request; the server sees what came before it.</summary>
    CutRequest,

    /// <summary>The connection breaks at a byte of the reply; the server has carried the request out.</summary>
    CutReply,

    /// <summary>
    /// The server carries the request out, and the connection ends before the first byte of its reply: the client can't know.
    /// </summary>
    LoseReply,

    /// <summary>No more is read of the request from a byte on, and nothing is answered.</summary>
    StallRequest,

    /// <summary>The reply stops at a byte, the connection staying open.</summary>
    StallReply,

    /// <summary>The proxy answers with an error of its own; the server learns of nothing.</summary>
    ErrorInstead,

    /// <summary>The server carries the request out, but the client is told of an error.</summary>
    ErrorAfterwards,

    /// <summary>The server gets the request twice; the client sees the first reply.</summary>
    DuplicateFirst,

    /// <summary>The server gets the request twice; the client sees the second reply.</summary>
    DuplicateSecond,

    /// <summary>Request and reply pass in small pieces.</summary>
    Trickle,

    /// <summary>One byte of the request's body changes on its way.</summary>
    CorruptRequest,

    /// <summary>One byte of the reply's body changes on its way.</summary>
    CorruptReply,

    /// <summary>The server's reply comes without its request id.</summary>
    NoRequestId,

    /// <summary>Something else answers in the server's place: 200 and a page of its own.</summary>
    Portal,

    /// <summary>The server's reply comes without a CRC-64.</summary>
    NoCrc,

    /// <summary>The server's reply has another ETag.</summary>
    OtherETag,

    /// <summary>A reply tells another range than its body holds, or none; the whole object is passed off for a part.</summary>
    LyingRange,

    /// <summary>403 after the request's head, before its body was read; the connection ends.</summary>
    RefuseEarly,

    /// <summary>
    /// As LoseReply; where the request completed an upload, somebody else overwrites the object before the client can ask for it.
    /// </summary>
    LoseAndOverwrite,

    /// <summary>The connection ends after the whole reply, although the reply didn't say so.</summary>
    CloseAfterwards,

    /// <summary>The client's caller cancels while the request is on its way to the server, which never gets it.</summary>
    CancelBefore,

    /// <summary>The client's caller cancels when the server has carried the request out and the reply is about to come.</summary>
    CancelAfter,
}
