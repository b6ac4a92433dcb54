using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Errors;

// Vector buckets and their indexes.
internal static partial class OssErrors
{
    public static OssFaultException VectorBucketAlreadyExists(string bucket) => new(
        409, "BucketAlreadyExists", "The requested bucket name is not available. Please select a different name and try again.")
    {
        Details = [new("BucketName", bucket)],
    };

    public static OssFaultException NoSuchVectorIndex(string index) => new(
        404, "NoSuchVectorIndex", "The specified vector index does not exist.")
    {
        Details = [new("IndexName", index)],
    };

    public static OssFaultException VectorIndexAlreadyExists(string index) => new(
        409, "VectorIndexAlreadyExists", "The specified vector index already exists.")
    {
        Details = [new("IndexName", index)],
    };
}
