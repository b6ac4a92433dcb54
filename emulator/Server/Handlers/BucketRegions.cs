using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Buckets;

namespace OssGen.Emulator.Handlers;

/// <summary>
/// The regions in which buckets are located, if the emulator has several. A bucket without a region of its own is located in the first one.
/// </summary>
internal static class BucketRegions
{
    private const string Kind = "region";

    private const string LocationPrefix = "oss-";

    /// <summary>Returns the region in which a bucket is located.</summary>
    public static string Of(HandlerContext call, BucketRecord bucket) =>
        call.Regions.Count > 1
        && call.Store.Configurations.List(ConfigurationPlace.Of(bucket), Kind, "", 1) is [var stored]
        && call.Regions.Contains(stored.Id)
            ? stored.Id
            : call.Regions[0];

    /// <summary>Returns the region of the request's bucket, or that of the host if there is no bucket.</summary>
    public static string OfRequest(HandlerContext call) => call.Regions.Count == 1 ? call.Regions[0]
        : call.Request.Service is null && call.Store.Buckets.Find(call.Request.Bucket) is { } bucket ? Of(call, bucket)
        : call.HostRegion ?? call.Regions[0];

    /// <summary>
    /// Returns the region in which a request creates a bucket, or null if neither the location nor the host specifies one. Throws OSS's
    /// error for a location that isn't the host's.
    /// </summary>
    public static string? OfNew(HandlerContext call, string? location)
    {
        if (string.IsNullOrEmpty(location))
        {
            return call.HostRegion;
        }

        var region = location.StartsWith(LocationPrefix, StringComparison.Ordinal) ? location[LocationPrefix.Length..] : location;
        return call.Regions.Contains(region) && (call.HostRegion ?? region) == region
            ? region
            : throw OssErrors.InvalidLocationConstraint();
    }

    /// <summary>Returns the configurations of a new bucket in a region; none for null.</summary>
    public static IReadOnlyList<NewConfiguration> ForNew(string? region) => region is null ? [] : [NewConfiguration.Mark(Kind, region)];

    /// <summary>Throws OSS's error if a request that creates a bucket specifies another region than that of the existing bucket.</summary>
    public static void RequireRegion(HandlerContext call, BucketRecord existing, string? region)
    {
        if (region is not null && region != Of(call, existing))
        {
            throw OssErrors.BucketDiffers(existing.Name, "The bucket exists in another region.");
        }
    }

    /// <summary>Throws OSS's error when a request was sent to a region other than that of its bucket.</summary>
    public static void RequireEndpoint(HandlerContext call)
    {
        if (call.HostRegion is { } asked
            && call.Store.Buckets.Find(call.Request.Bucket) is { } bucket
            && Of(call, bucket) is var region
            && region != asked)
        {
            throw OssErrors.WrongEndpoint(bucket.Name, EndpointOf(call, asked, region));
        }
    }

    /// <summary>Throws OSS's error when an object is copied to another region.</summary>
    public static void RequireSame(HandlerContext call, BucketRecord source, BucketRecord target)
    {
        if (source.Id != target.Id && Of(call, source) != Of(call, target))
        {
            throw OssErrors.CopyAcrossRegions();
        }
    }

    // The host of the request without its bucket, in the other region.
    private static string EndpointOf(HandlerContext call, string asked, string region)
    {
        var host = call.Request.Host;
        var service = call.BucketInHost ? host[(host.IndexOf('.', StringComparison.Ordinal) + 1)..] : host;
        return service.Replace(asked, region, StringComparison.OrdinalIgnoreCase);
    }
}
