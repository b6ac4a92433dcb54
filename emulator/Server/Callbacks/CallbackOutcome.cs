namespace OssGen.Emulator.Callbacks;

/// <summary>The outcome of a callback: the body of the response, or the reason for the failure.</summary>
/// <param name="Body">The response body of the server; null when the callback failed.</param>
/// <param name="Failure">OSS's error message for a failed callback.</param>
internal sealed record CallbackOutcome(string? Body, string? Failure);
