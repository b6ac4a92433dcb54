using OssGen.Wire;

namespace OssGen.Pipeline;

/// <summary>A pooled request writer, with the delegate that is created once for it.</summary>
internal sealed class PooledRequest
{
    internal PooledRequest() => Sent = Writer.Sends;

    internal OssRequestWriter Writer { get; } = new();

    /// <summary>Returns whether the request contains a header of the given name, for the reader of the reply.</summary>
    internal Func<string, bool> Sent { get; }
}
