using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Http;

/// <summary>An operation that the emulator serves: its route, and what runs when a request takes it.</summary>
internal abstract class ServedOperation
{
    public abstract OssRoute Route { get; }

    public OperationSupport Support { get; init; }

    /// <summary>Reads the record, lets the handler work and writes the result.</summary>
    public abstract Task RunAsync(OssCall call, OssServerReply reply, CancellationToken cancellationToken);
}
