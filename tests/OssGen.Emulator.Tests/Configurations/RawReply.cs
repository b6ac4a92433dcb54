namespace OssGen.Emulator.Tests.Configurations;

/// <summary>A reply's document as text.</summary>
internal sealed record RawReply : OssResult
{
    public required string Text { get; init; }
}
