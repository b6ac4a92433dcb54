using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Errors;

// Buckets and their regions.
internal static partial class OssErrors
{
    public static OssFaultException NoSuchBucket(string bucket) => new(404, "NoSuchBucket", "The specified bucket does not exist.")
    {
        Ec = "0015-00000101",
        Details = [new("BucketName", bucket)],
    };

    public static OssFaultException BucketTaken(string bucket) => new(
        409,
        "BucketAlreadyExists",
        "The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different "
            + "name and try again.")
    {
        Ec = "0015-00000104",
        Details = [new("BucketName", bucket)],
    };

    public static OssFaultException BucketDiffers(string bucket, string message) => new(409, "BucketAlreadyExists", message)
    {
        Ec = "0015-00000104",
        Details = [new("BucketName", bucket)],
    };

    public static OssFaultException BucketNotEmpty(string bucket) => new(
        409, "BucketNotEmpty", "The bucket has objects. Please delete them first.")
    {
        Ec = "0015-00000301",
        Details = [new("BucketName", bucket)],
    };

    public static OssFaultException InvalidBucketName(string bucket) => new(400, "InvalidBucketName", "The specified bucket is not valid.")
    {
        Ec = "0015-00000001",
        Details = [new("BucketName", bucket)],
    };

    /// <summary>Creates the error for a request to a region other than that of its bucket.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="endpoint">The host of the bucket's region.</param>
    public static OssFaultException WrongEndpoint(string bucket, string endpoint) => new(
        403,
        "AccessDenied",
        "The bucket you are attempting to access must be addressed using the specified endpoint. "
            + "Please send all future requests to this endpoint.")
    {
        Details = [new("Bucket", bucket), new("Endpoint", endpoint)],
    };

    public static OssFaultException CopyAcrossRegions() =>
        AccessDenied("Target object does not reside in the same data center as source object.");

    public static OssFaultException InvalidLocationConstraint() =>
        new(400, "InvalidLocationConstraint", "The specified location-constraint is not valid");
}
