namespace OssGen.Emulator.Tests.Storage;

/// <summary>A version in the model; a delete marker has no text.</summary>
internal sealed record ModelVersion(string Id, string? Text);
