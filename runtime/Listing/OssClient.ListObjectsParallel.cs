namespace OssGen;

public partial class OssClient
{
    /// <inheritdoc cref="ListObjectsParallel(ListObjectsV2Request, OssParallelListingOptions?)" path="/*[not(self::param)]"/>
    /// <param name="bucket">The name of the bucket.</param>
    /// <param name="options">The options of the listing; null for the defaults.</param>
    public OssParallelListing ListObjectsParallel(string bucket, OssParallelListingOptions? options = null) =>
        ListObjectsParallel(new ListObjectsV2Request { Bucket = bucket }, options);

    /// <summary>
    /// Lists all objects of a bucket or prefix by many ListObjectsV2 requests at the same time. Use it for more than some ten thousand
    /// objects.
    /// </summary>
    /// <remarks>
    /// <para>
    /// The first page is requested alone; in key order, the first five pages are requested one after another. If more follow, the keys are
    /// divided into ranges that are read concurrently, and ranges that have most keys left are divided again. An object that exists
    /// throughout the listing is returned exactly once; one that is created or deleted meanwhile may or may not be returned. The listing
    /// takes at most a fifth more requests, plus four, than a listing of one page after another.
    /// </para>
    /// <para>
    /// Requests are only sent while the result is enumerated. If one fails after the retries of the client, no more are sent. The pages
    /// that were already received are returned first, in key order only those ahead of the failed page; then the enumeration throws the
    /// exception, and <see cref="OssParallelListing.GetCheckpoint"/> returns what is missing.
    /// </para>
    /// </remarks>
    /// <param name="request">
    /// The bucket, the prefix and other members of the requests. <c>MaxKeys</c> is the size of a page, 1,000 unless set.
    /// </param>
    /// <param name="options">The options of the listing; null for the defaults.</param>
    /// <returns>The listing, which can be enumerated once.</returns>
    /// <exception cref="ArgumentException">
    /// The request has a delimiter or a continuation token, or the checkpoint isn't one of a listing of this bucket and prefix.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    public OssParallelListing ListObjectsParallel(ListObjectsV2Request request, OssParallelListingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new OssParallelListing(this, request, options ?? new OssParallelListingOptions());
    }
}
