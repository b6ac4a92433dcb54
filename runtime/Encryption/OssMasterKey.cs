namespace OssGen;

/// <summary>
/// The base class of the master keys that wrap (encrypt) the content keys of objects. Derive from this class to use a key management
/// service or a hardware security module. For RSA keys that you manage yourself, use <see cref="OssRsaMasterKey"/>.
/// </summary>
/// <remarks>
/// Each object has its own content key, which is stored in the object's metadata in wrapped form. Implementations must be thread-safe.
/// </remarks>
public abstract class OssMasterKey
{
    /// <summary>Initializes a master key with a description.</summary>
    /// <param name="description">
    /// The values that identify the key, by which the master key of a stored object is found. They are stored with each object in clear
    /// text (<c>x-oss-meta-client-side-encryption-matdesc</c>). Null or empty for none. Use a unique description for each key and never
    /// change it.
    /// </param>
    protected OssMasterKey(IReadOnlyDictionary<string, string>? description = null) =>
        Description = description is null ? new Dictionary<string, string>() : new Dictionary<string, string>(description);

    /// <summary>The name-value pairs that identify the key. The dictionary is empty if the key has no description.</summary>
    public IReadOnlyDictionary<string, string> Description { get; }

    /// <summary>
    /// The wrapping algorithm as it appears in the metadata of objects (<c>x-oss-meta-client-side-encryption-wrap-alg</c>), such as
    /// <c>RSA/NONE/PKCS1Padding</c>.
    /// </summary>
    public abstract string WrapAlgorithm { get; }

    /// <summary>Wraps a secret: the content key of an object (32 bytes) or its initial counter (16 bytes).</summary>
    /// <param name="secret">The secret, which must not be stored.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The wrapped secret, which only the owner of the master key can unwrap.</returns>
    public abstract ValueTask<byte[]> WrapAsync(ReadOnlyMemory<byte> secret, CancellationToken cancellationToken = default);

    /// <summary>Unwraps a secret that was wrapped with this key.</summary>
    /// <param name="wrapped">A secret that <see cref="WrapAsync"/> wrapped, possibly in another program or SDK.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The secret.</returns>
    /// <exception cref="OssEncryptionException">The secret was not wrapped by this key.</exception>
    public abstract ValueTask<byte[]> UnwrapAsync(ReadOnlyMemory<byte> wrapped, CancellationToken cancellationToken = default);
}
