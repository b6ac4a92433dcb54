using OssGen.Wire;

namespace OssGen.Emulator.Handlers.Objects;

/// <summary>The URL of the object that a call is about, addressed as the call was.</summary>
internal static class ObjectUrl
{
    public static string Of(HandlerContext call) => call.BucketInHost
        ? $"http://{call.Request.Host}/{OssEscaping.EscapePath(call.Request.Key)}"
        : $"http://{call.Request.Host}/{call.Request.Bucket}/{OssEscaping.EscapePath(call.Request.Key)}";
}
