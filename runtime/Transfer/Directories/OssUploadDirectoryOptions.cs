namespace OssGen;

/// <summary>How a directory is uploaded.</summary>
public sealed record OssUploadDirectoryOptions : OssDirectoryOptions
{
    /// <summary>
    /// Changes what is sent with each file, such as <c>request => request with { StorageClass = StorageClass.InfrequentAccess }</c>; null (the default) for nothing.
    /// Bucket, key and content are the transfer's own. Called by several threads.
    /// </summary>
    public Func<PutObjectRequest, PutObjectRequest>? Prepare { get; init; }
}
