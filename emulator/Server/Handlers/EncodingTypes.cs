namespace OssGen.Emulator.Handlers;

/// <summary>Determines the encoding type of the reply to a request.</summary>
internal static class EncodingTypes
{
    /// <summary>Returns the encoding type to report in the reply, or null if the request didn't specify one.</summary>
    public static EncodingType? InReply(EncodingType? asked) => asked is { Value.Length: > 0 } ? asked : null;
}
