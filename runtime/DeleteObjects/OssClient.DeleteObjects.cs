using OssGen.DeleteObjects;

namespace OssGen;

public partial class OssClient
{
    /// <summary>
    /// Deletes any number of objects, in batches of up to 1,000. An object that doesn't exist is treated as deleted. In a versioned bucket,
    /// a delete marker is added to each object.
    /// </summary>
    /// <remarks>
    /// The method sends DeleteMultipleObjects requests. An object whose key contains a character that XML can't represent is deleted with
    /// DeleteObject.
    /// </remarks>
    /// <param name="bucket">The name of the bucket.</param>
    /// <param name="keys">The keys of the objects, enumerated once. A key that occurs more than once is deleted once.</param>
    /// <param name="cancellationToken">Cancels the call; objects deleted before that stay deleted.</param>
    /// <returns>
    /// The objects that may still exist, each with the reason; empty if all are deleted. For a key that OSS doesn't accept, such as
    /// <c>""</c> or <c>/a</c>, nothing is sent and the reason is an <see cref="ArgumentException"/>.
    /// </returns>
    /// <exception cref="ArgumentException">The bucket name is not valid, or a key is null.</exception>
    public ValueTask<IReadOnlyList<OssDeletionFailure>> DeleteObjectsAsync(
        string bucket, IEnumerable<string> keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return ObjectDeletion.DeleteAsync(this, bucket, keys, scope: null, cancellationToken);
    }
}
