using OssGen.Wire;

namespace OssGen.Emulator.Handlers.Objects;

/// <summary>Builds the URL of a call's object, with the bucket in the host or in the path as in the request.</summary>
internal static class ObjectUrl
{
    public static string Of(HandlerContext call) => call.BucketInHost
        ? $"http://{call.Request.Host}/{OssEscaping.EscapePath(call.Request.Key)}"
        : $"http://{call.Request.Host}/{call.Request.Bucket}/{OssEscaping.EscapePath(call.Request.Key)}";
}
