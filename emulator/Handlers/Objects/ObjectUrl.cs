using OssGen.Wire;

namespace OssGen.Emulator.Handlers.Objects;

/// <summary>Builds the URL of a call's object, addressed in the same way as the call.</summary>
internal static class ObjectUrl
{
    public static string Of(HandlerContext call) => call.BucketInHost
        ? $"http://{call.Request.Host}/{OssEscaping.EscapePath(call.Request.Key)}"
        : $"http://{call.Request.Host}/{call.Request.Bucket}/{OssEscaping.EscapePath(call.Request.Key)}";
}
