using System.Security.Cryptography;
using OssGen.Encryption;

namespace OssGen;

/// <summary>
/// An RSA key pair used as a master key, with the same wrapping algorithm as in the OSS SDKs (<c>RSA/NONE/PKCS1Padding</c>). The public key
/// is sufficient to encrypt objects; decrypting them requires the private key.
/// </summary>
public sealed class OssRsaMasterKey : OssMasterKey, IDisposable
{
    // RSA instances are not guaranteed to be thread-safe.
    private readonly Lock _lock = new();
    private readonly RSA _key;
    private readonly bool _isOwned;

    /// <summary>Initializes a master key with an <see cref="RSA"/> instance.</summary>
    /// <param name="key">
    /// The key pair, or the public key alone, with which objects can be written but not read. It is not disposed with this instance.
    /// </param>
    /// <param name="description">The values that identify the key: see <see cref="OssMasterKey.Description"/>.</param>
    public OssRsaMasterKey(RSA key, IReadOnlyDictionary<string, string>? description = null)
        : this(key, description, isOwned: false)
    {
    }

    private OssRsaMasterKey(RSA key, IReadOnlyDictionary<string, string>? description, bool isOwned)
        : base(description)
    {
        ArgumentNullException.ThrowIfNull(key);
        _key = key;
        _isOwned = isOwned;
    }

    /// <summary>The wrapping algorithm, always <c>RSA/NONE/PKCS1Padding</c>.</summary>
    public override string WrapAlgorithm => EncryptionHeaders.RsaPkcs1;

    /// <summary>
    /// Creates a master key from an unencrypted RSA private key or an RSA public key in PEM text. A master key with only a public key can
    /// encrypt objects but not decrypt them.
    /// </summary>
    /// <remarks>
    /// The supported PEM labels are <c>PRIVATE KEY</c>, <c>RSA PRIVATE KEY</c>, <c>PUBLIC KEY</c>, and <c>RSA PUBLIC KEY</c>.
    /// </remarks>
    /// <param name="pem">The PEM text with one key, not a path.</param>
    /// <param name="description">The values that identify the key: see <see cref="OssMasterKey.Description"/>.</param>
    /// <exception cref="ArgumentException">The text contains no key, several keys or an encrypted key.</exception>
    public static OssRsaMasterKey FromPem(string pem, IReadOnlyDictionary<string, string>? description = null)
    {
        ArgumentNullException.ThrowIfNull(pem);
        return Import(pem, static (key, pem) => key.ImportFromPem(pem), description);
    }

    /// <summary>Creates a master key from a password-protected private key in PEM text (<c>ENCRYPTED PRIVATE KEY</c>).</summary>
    /// <param name="pem">The PEM text with one key, not a path.</param>
    /// <param name="password">The password.</param>
    /// <param name="description">The values that identify the key: see <see cref="OssMasterKey.Description"/>.</param>
    /// <exception cref="ArgumentException">The text contains no such key, or the password is wrong.</exception>
    public static OssRsaMasterKey FromEncryptedPem(string pem, string password, IReadOnlyDictionary<string, string>? description = null)
    {
        ArgumentNullException.ThrowIfNull(pem);
        ArgumentNullException.ThrowIfNull(password);
        return Import(pem, (key, pem) => key.ImportFromEncryptedPem(pem, password), description);
    }

    /// <inheritdoc/>
    public override ValueTask<byte[]> WrapAsync(ReadOnlyMemory<byte> secret, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            lock (_lock)
            {
                return ValueTask.FromResult(_key.Encrypt(secret.Span, RSAEncryptionPadding.Pkcs1));
            }
        }
        catch (CryptographicException failure)
        {
            throw new OssEncryptionException($"The RSA key can't wrap the object's key: {failure.Message}", failure);
        }
    }

    /// <inheritdoc/>
    public override ValueTask<byte[]> UnwrapAsync(ReadOnlyMemory<byte> wrapped, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            lock (_lock)
            {
                return ValueTask.FromResult(_key.Decrypt(wrapped.Span, RSAEncryptionPadding.Pkcs1));
            }
        }
        catch (CryptographicException failure)
        {
            throw new OssEncryptionException(
                "The RSA key can't unwrap the object's key: it is another one than the object was encrypted with, or only its public "
                    + "half. Give the private key of the pair.", failure);
        }
    }

    /// <summary>
    /// Disposes the key if it was read from PEM text. An <see cref="RSA"/> instance passed by the caller is not disposed.
    /// </summary>
    public void Dispose()
    {
        if (_isOwned)
        {
            _key.Dispose();
        }
    }

    private static OssRsaMasterKey Import(string pem, Action<RSA, string> import, IReadOnlyDictionary<string, string>? description)
    {
        var key = RSA.Create();
        try
        {
            import(key, pem);
            return new OssRsaMasterKey(key, description, isOwned: true);
        }
        catch (Exception failure) when (failure is CryptographicException or ArgumentException)
        {
            key.Dispose();
            throw new ArgumentException(
                failure is CryptographicException
                    ? "The PEM text holds no RSA key that can be read, or its password is wrong."
                    : "The PEM text must hold exactly one RSA key (PRIVATE KEY, RSA PRIVATE KEY, PUBLIC KEY or RSA PUBLIC KEY; "
                        + "FromEncryptedPem for ENCRYPTED PRIVATE KEY). Give the text of the file, not its path.",
                nameof(pem),
                failure);
        }
    }
}
