using OssGen.Wire;

namespace OssGen.Pipeline;

/// <summary>A request writer with what is made once for it; kept between calls.</summary>
internal sealed class PooledRequest
{
    internal PooledRequest() => Sent = Writer.Sends;

    internal OssRequestWriter Writer { get; } = new();

    /// <summary>Whether the request carries a header, as the reader of the reply asks it.</summary>
    internal Func<string, bool> Sent { get; }
}
