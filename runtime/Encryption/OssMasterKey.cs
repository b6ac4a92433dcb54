namespace OssGen;

/// <summary>
/// A key that wraps the keys of objects: each object's content has a key of its own, which its metadata holds wrapped. Derive from it for
/// keys that a key service or a device keeps; <see cref="OssRsaMasterKey"/> is one of your own. Members may be called from several threads
/// at once.
/// </summary>
public abstract class OssMasterKey
{
    /// <summary>Names a key.</summary>
    /// <param name="description">
    /// What tells the key apart from others: stored with each object in clear text (<c>x-oss-meta-client-side-encryption-matdesc</c>), and
    /// how the key of an object is found again. Null or empty for none. Give every key one of its own, and never change it.
    /// </param>
    protected OssMasterKey(IReadOnlyDictionary<string, string>? description = null) =>
        Description = description is null ? new Dictionary<string, string>() : new Dictionary<string, string>(description);

    /// <summary>What tells the key apart from others; empty for nothing.</summary>
    public IReadOnlyDictionary<string, string> Description { get; }

    /// <summary>
    /// How it wraps, as the objects' metadata says it (<c>x-oss-meta-client-side-encryption-wrap-alg</c>), such as
    /// <c>RSA/NONE/PKCS1Padding</c>.
    /// </summary>
    public abstract string WrapAlgorithm { get; }

    /// <summary>Wraps a secret: an object's key (32 bytes), or where its counter starts (16 bytes).</summary>
    /// <param name="secret">The secret; don't keep it.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>Bytes from which only the owner of the master key gets the secret back.</returns>
    public abstract ValueTask<byte[]> WrapAsync(ReadOnlyMemory<byte> secret, CancellationToken cancellationToken = default);

    /// <summary>Gets a secret back.</summary>
    /// <param name="wrapped">What <see cref="WrapAsync"/> returned, perhaps in another program or SDK.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>The secret.</returns>
    /// <exception cref="OssEncryptionException">It wasn't wrapped by this key.</exception>
    public abstract ValueTask<byte[]> UnwrapAsync(ReadOnlyMemory<byte> wrapped, CancellationToken cancellationToken = default);
}
