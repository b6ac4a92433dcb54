using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Handlers;

/// <summary>An operation that the emulator serves: its route, its access rule, and the code that processes a request.</summary>
internal abstract class ServedOperation
{
    public abstract OssRoute Route { get; }

    public OperationSupport Support { get; init; }

    /// <summary>
    /// The check of the caller's access, which runs before the body of a request is read into memory. The handler performs more detailed
    /// checks, because the affected objects may be specified in the body.
    /// </summary>
    public Action<HandlerContext> RequireAccess { get; init; } = static _ => { };

    /// <summary>Reads the request record, runs the handler and writes the result.</summary>
    public abstract Task RunAsync(HandlerContext call, OssServerReply reply, CancellationToken cancellationToken);
}
