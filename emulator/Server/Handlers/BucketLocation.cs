using OssGen.Emulator.Storage.Buckets;

namespace OssGen.Emulator.Handlers;

/// <summary>Builds the location and the endpoints that buckets report.</summary>
internal static class BucketLocation
{
    public static string Location(HandlerContext call) => Location(call.Region);

    public static string Location(HandlerContext call, BucketRecord bucket) => Location(BucketRegions.Of(call, bucket));

    public static string Location(string region) => $"oss-{region}";

    public static string Extranet(HandlerContext call) => Extranet(call.Region);

    public static string Extranet(string region) => $"oss-{region}.aliyuncs.com";

    public static string Intranet(HandlerContext call) => Intranet(call.Region);

    public static string Intranet(string region) => $"oss-{region}-internal.aliyuncs.com";
}
