using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Handlers;

/// <summary>An operation that the emulator serves: its route, and the code that runs for a request.</summary>
internal abstract class ServedOperation
{
    public abstract OssRoute Route { get; }

    public OperationSupport Support { get; init; }

    /// <summary>
    /// The check of the caller's access, which runs before the body of a request is read into memory. The handler checks again in more
    /// detail, because the affected objects may be named in the body.
    /// </summary>
    public Action<HandlerContext> RequireAccess { get; init; } = static _ => { };

    /// <summary>Reads the request record, runs the handler and writes the result.</summary>
    public abstract Task RunAsync(HandlerContext call, OssServerReply reply, CancellationToken cancellationToken);
}
