namespace OssGen;

public partial class OssClient
{
    /// <summary>
    /// Determines whether a bucket exists by sending a HeadBucket request. Returns false only if OSS reports that the bucket doesn't exist.
    /// Any other error is thrown as an exception.
    /// </summary>
    /// <remarks>
    /// A bucket doesn't exist if the response is 404 <c>NoSuchBucket</c>, or a 404 without an error document, because nothing else could be
    /// missing. No other error proves that the bucket is missing.
    /// </remarks>
    /// <param name="bucket">The name of the bucket.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The name is not a valid bucket name.</exception>
    /// <exception cref="OssServiceException">
    /// OSS returned another error, such as <see cref="OssErrorCode.AccessDenied"/> for a bucket that belongs to another account.
    /// </exception>
    /// <exception cref="OssTransportException">OSS couldn't be reached.</exception>
    public async ValueTask<bool> BucketExistsAsync(string bucket, CancellationToken cancellationToken = default)
    {
        try
        {
            await HeadBucketAsync(bucket, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (OssServiceException error)
            when (error.StatusCode == 404 && (error.Code == OssErrorCode.NoSuchBucket || error.RawBody is null))
        {
            return false;
        }
    }

    /// <summary>
    /// Determines whether an object exists by sending a GetObjectMeta request. Returns false only if OSS reports that the object doesn't
    /// exist. Any other error, such as a missing bucket, is thrown as an exception.
    /// </summary>
    /// <remarks>
    /// An object doesn't exist if the response is 404 <c>NoSuchKey</c>. An object whose current version is a delete marker is reported as
    /// not existing.
    /// </remarks>
    /// <param name="bucket">The name of the bucket.</param>
    /// <param name="key">The key of the object.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The bucket name or the key is not valid.</exception>
    /// <exception cref="OssServiceException">
    /// OSS returned another error, such as <see cref="OssErrorCode.AccessDenied"/> when the caller lacks permission,
    /// <see cref="OssErrorCode.NoSuchBucket"/>, or <c>NotFound</c> from a server that doesn't report what is missing.
    /// </exception>
    /// <exception cref="OssTransportException">OSS couldn't be reached.</exception>
    public ValueTask<bool> ObjectExistsAsync(string bucket, string key, CancellationToken cancellationToken = default) =>
        ObjectExistsAsync(new GetObjectMetaRequest { Bucket = bucket, Key = key }, cancellationToken);

    /// <inheritdoc cref="ObjectExistsAsync(string, string, CancellationToken)" path="/*[not(self::param)]"/>
    /// <param name="request">
    /// The request to send. If it names a version, the method returns false for 404 <c>NoSuchVersion</c> as well.
    /// </param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async ValueTask<bool> ObjectExistsAsync(GetObjectMetaRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            await GetObjectMetaAsync(request, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (OssServiceException error) when (error is { StatusCode: 404, Code: OssErrorCode.NoSuchKey or OssErrorCode.NoSuchVersion })
        {
            return false;
        }
    }
}
