using OssGen.Wire;

namespace OssGen.Pipeline;

/// <summary>A pooled request writer and a delegate that is created only once for the writer.</summary>
internal sealed class PooledRequest
{
    internal PooledRequest() => Sent = Writer.Sends;

    internal OssRequestWriter Writer { get; } = new();

    /// <summary>The delegate with which the reader of the reply determines whether the request contains a header.</summary>
    internal Func<string, bool> Sent { get; }
}
