using OssGen.Wire;

namespace OssGen.Pipeline;

/// <summary>
/// The objects of a call that are used again for another call: the request writer, the state of the call and the reader of the reply, and a
/// delegate that is created only once for the writer. Of the bytes that a HeadObject allocates, this saves a tenth.
/// </summary>
internal sealed class PooledRequest
{
    private Call? _call;

    internal PooledRequest() => Sent = Writer.Sends;

    internal OssRequestWriter Writer { get; } = new();

    internal OssResponseReader Reader { get; } = new();

    /// <summary>The delegate with which the reader of the reply determines whether the request contains a header.</summary>
    internal Func<string, bool> Sent { get; }

    /// <summary>Returns an instance for a call, which belongs to the call until it is kept.</summary>
    internal Call TakeCall(ClientSettings settings)
    {
        var call = _call ?? new Call(settings);
        _call = null;
        return call;
    }

    /// <summary>Keeps the instance of a call that has ended, and that nothing refers to anymore.</summary>
    internal void KeepCall(Call call)
    {
        call.Clear();
        _call = call;
    }
}
