namespace OssGen.Emulator.Tests.Process;

/// <summary>A write that was sent, with its places on the state's clock.</summary>
/// <param name="outcome">What the key holds if it took effect; null for nothing.</param>
/// <param name="started">When it was sent.</param>
internal sealed class WriteAttempt(ObjectContent? outcome, long started)
{
    public ObjectContent? Outcome { get; } = outcome;

    public long Started { get; } = started;

    /// <summary>When the server's answer arrived; the end of time without one.</summary>
    public long Acknowledged { get; set; } = long.MaxValue;

    public bool IsAcknowledged => Acknowledged != long.MaxValue;
}
