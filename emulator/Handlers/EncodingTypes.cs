using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Handlers;

/// <summary>The encoding of names that a request asks for in its reply.</summary>
internal static class EncodingTypes
{
    /// <summary>Refuses an encoding that there isn't.</summary>
    public static void Check(EncodingType? asked)
    {
        if (asked?.Value is not (null or "") && asked != EncodingType.Url)
        {
            throw OssErrors.InvalidArgument("Invalid Encoding Method specified in Request", "encoding-type", asked.Value.Value);
        }
    }

    /// <summary>What the reply says about its encoding: nothing, unless one was asked for.</summary>
    public static EncodingType? InReply(EncodingType? asked) => asked is { Value.Length: > 0 } ? asked : null;
}
