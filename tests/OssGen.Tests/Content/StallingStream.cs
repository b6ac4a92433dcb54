namespace OssGen.Tests.Content;

/// <summary>Gives its bytes, then waits until it is cancelled.</summary>
internal sealed class StallingStream(byte[] bytes) : MemoryStream(bytes)
{
    private readonly TaskCompletionSource _stalled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completed once somebody waits for more.</summary>
    internal Task Stalled => _stalled.Task;

    public override bool CanSeek => false;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Position < Length
            ? base.ReadAsync(buffer, cancellationToken)
            : new AwaitedRead(() => _stalled.TrySetResult(), cancellationToken).Task;
}
