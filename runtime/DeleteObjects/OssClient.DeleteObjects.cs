using OssGen.DeleteObjects;

namespace OssGen;

public partial class OssClient
{
    /// <summary>
    /// Deletes any number of objects, a thousand in each call of DeleteMultipleObjects; a key with a character that XML can't write goes by
    /// a DeleteObject of its own. An object that isn't there counts as deleted. In a bucket with versioning each gets a delete marker.
    /// </summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="keys">The objects' keys, enumerated once; one that occurs twice is deleted once.</param>
    /// <param name="cancellationToken">Cancels; what was deleted by then stays deleted.</param>
    /// <returns>
    /// The objects that may still be there, each with the reason; empty when all are deleted. For a key that OSS would not take, such as
    /// <c>""</c> or <c>/a</c>, nothing is sent; its reason is an <see cref="ArgumentException"/>.
    /// </returns>
    /// <exception cref="ArgumentException">OSS has no buckets of this name, or a key is null.</exception>
    public ValueTask<IReadOnlyList<OssDeletionFailure>> DeleteObjectsAsync(
        string bucket, IEnumerable<string> keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return ObjectDeletion.DeleteAsync(this, bucket, keys, scope: null, cancellationToken);
    }
}
