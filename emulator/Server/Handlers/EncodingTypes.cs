using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Handlers;

/// <summary>Validates the encoding type of a request and determines the encoding type of the reply.</summary>
internal static class EncodingTypes
{
    /// <summary>Throws OSS's error when the requested encoding type isn't supported.</summary>
    public static void Check(EncodingType? asked)
    {
        if (asked?.Value is not (null or "") && asked != EncodingType.Url)
        {
            throw OssErrors.InvalidArgument("Invalid Encoding Method specified in Request", "encoding-type", asked.Value.Value);
        }
    }

    /// <summary>Returns the encoding type to report in the reply, or null if the request didn't specify one.</summary>
    public static EncodingType? InReply(EncodingType? asked) => asked is { Value.Length: > 0 } ? asked : null;
}
