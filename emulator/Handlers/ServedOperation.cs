using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Handlers;

/// <summary>An operation that the emulator serves: its route, and what runs when a request takes it.</summary>
internal abstract class ServedOperation
{
    public abstract OssRoute Route { get; }

    public OperationSupport Support { get; init; }

    /// <summary>
    /// Refuses a caller who has no right to the operation, before the body of a request is read into memory. The handler checks again, and
    /// more closely: what it
    /// is asked to do may be in the body.
    /// </summary>
    public Action<HandlerContext> RequireAccess { get; init; } = static _ => { };

    /// <summary>Reads the record, lets the handler work and writes the result.</summary>
    public abstract Task RunAsync(HandlerContext call, OssServerReply reply, CancellationToken cancellationToken);
}
