using OssGen.Emulator.Http;

namespace OssGen.Emulator.Handlers;

/// <summary>Where buckets are said to lie.</summary>
internal static class BucketPlace
{
    public static string Location(OssCall call) => $"oss-{call.Region}";

    public static string Extranet(OssCall call) => $"oss-{call.Region}.aliyuncs.com";

    public static string Intranet(OssCall call) => $"oss-{call.Region}-internal.aliyuncs.com";
}
