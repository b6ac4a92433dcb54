namespace OssGen.Emulator.Handlers;

/// <summary>Where buckets are said to lie.</summary>
internal static class BucketPlace
{
    public static string Location(HandlerContext call) => $"oss-{call.Region}";

    public static string Extranet(HandlerContext call) => $"oss-{call.Region}.aliyuncs.com";

    public static string Intranet(HandlerContext call) => $"oss-{call.Region}-internal.aliyuncs.com";
}
