namespace OssGen.Emulator.Callbacks;

/// <summary>How a callback ended.</summary>
/// <param name="Body">What the server answered; null when it failed.</param>
/// <param name="Failure">OSS's text for the failure.</param>
internal sealed record CallbackOutcome(string? Body, string? Failure);
