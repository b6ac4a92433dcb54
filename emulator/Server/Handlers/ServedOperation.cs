using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Handlers;

/// <summary>An operation that the emulator serves: its route, its access rule, and the code that processes a request.</summary>
internal abstract class ServedOperation
{
    public abstract OssRoute Route { get; }

    public OperationSupport Support { get; init; }

    /// <summary>
    /// The maximum size in bytes of a body that is read into memory. By default, it is 8 MiB, which is enough for a CompleteMultipartUpload
    /// of 10,000 parts and a DeleteMultipleObjects of 1,000 keys with escapes.
    /// </summary>
    public int MaximumDocument { get; init; } = 8 << 20;

    /// <summary>
    /// The check of the caller's access, which runs before the body of a request is read into memory. The handler performs more detailed
    /// checks, because the affected objects may be specified in the body.
    /// </summary>
    public Action<HandlerContext> RequireAccess { get; init; } = static _ => { };

    /// <summary>Reads the request record, runs the handler and writes the result.</summary>
    public abstract Task RunAsync(HandlerContext call, OssServerReply reply, CancellationToken cancellationToken);
}
