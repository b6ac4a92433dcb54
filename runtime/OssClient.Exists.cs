namespace OssGen;

public partial class OssClient
{
    /// <summary>
    /// Whether a bucket exists. Only OSS's own word that there is none (404 <c>NoSuchBucket</c>) is false; a refusal is no absence, so it
    /// throws. Asks by GetBucketAcl.
    /// </summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">OSS has no buckets of this name.</exception>
    /// <exception cref="OssServiceException">
    /// OSS answered with another error: <see cref="OssErrorCode.AccessDenied"/> for a bucket that exists and is someone else's.
    /// </exception>
    /// <exception cref="OssTransportException">OSS could not be reached.</exception>
    public async ValueTask<bool> BucketExistsAsync(string bucket, CancellationToken cancellationToken = default)
    {
        try
        {
            await GetBucketAclAsync(bucket, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (OssServiceException error) when (error is { StatusCode: 404, Code: OssErrorCode.NoSuchBucket })
        {
            return false;
        }
    }

    /// <summary>
    /// Whether an object exists. Only OSS's own word that there is none (404 <c>NoSuchKey</c>) is false: also for an object whose newest
    /// version is a delete marker. Everything else throws, a missing bucket too. Asks by GetObjectMeta.
    /// </summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="key">The object's key.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">OSS has no buckets or keys of this name.</exception>
    /// <exception cref="OssServiceException">
    /// OSS answered with another error: <see cref="OssErrorCode.AccessDenied"/> to a caller who may not know,
    /// <see cref="OssErrorCode.NoSuchBucket"/>, or <c>NotFound</c> from a server that doesn't say what is missing.
    /// </exception>
    /// <exception cref="OssTransportException">OSS could not be reached.</exception>
    public ValueTask<bool> ObjectExistsAsync(string bucket, string key, CancellationToken cancellationToken = default) =>
        ObjectExistsAsync(new GetObjectMetaRequest { Bucket = bucket, Key = key }, cancellationToken);

    /// <inheritdoc cref="ObjectExistsAsync(string, string, CancellationToken)"/>
    /// <param name="request">What to ask for: also one version, for which 404 <c>NoSuchVersion</c> is false as well.</param>
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
