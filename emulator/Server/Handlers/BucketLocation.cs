namespace OssGen.Emulator.Handlers;

/// <summary>Builds the location and the endpoints that buckets report.</summary>
internal static class BucketLocation
{
    public static string Location(HandlerContext call) => $"oss-{call.Region}";

    public static string Extranet(HandlerContext call) => $"oss-{call.Region}.aliyuncs.com";

    public static string Intranet(HandlerContext call) => $"oss-{call.Region}-internal.aliyuncs.com";
}
