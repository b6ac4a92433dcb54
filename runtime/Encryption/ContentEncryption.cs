using System.Security.Cryptography;

namespace OssGen.Encryption;

/// <summary>A source of content keys. It creates the keys of new objects and unwraps the keys of stored objects.</summary>
/// <param name="current">The master key that wraps the keys of new objects.</param>
/// <param name="older">Further master keys, for objects that were encrypted with them.</param>
internal sealed class ContentEncryption(OssMasterKey current, IReadOnlyList<OssMasterKey> older)
{
    /// <summary>Creates a content key for a new object and wraps it with the current master key.</summary>
    /// <exception cref="OssEncryptionException">The master key can't wrap the new key.</exception>
    internal async ValueTask<ContentKey> CreateKeyAsync(CancellationToken cancellationToken)
    {
        var key = ContentKey.NewKey();
        var start = ContentKey.NewStart();
        return new ContentKey(key, start, new EncryptionEnvelope
        {
            Key = Convert.ToBase64String(await current.WrapAsync(key, cancellationToken).ConfigureAwait(false)),
            Start = Convert.ToBase64String(await current.WrapAsync(start, cancellationToken).ConfigureAwait(false)),
            ContentAlgorithm = EncryptionHeaders.AesCtr,
            WrapAlgorithm = current.WrapAlgorithm,
            Description = KeyDescription.Write(current.Description),
        });
    }

    /// <summary>Returns the content key of a stored object, or null if the object isn't encrypted.</summary>
    /// <exception cref="OssEncryptionException">No master key matches, or the metadata is malformed.</exception>
    internal async ValueTask<ContentKey?> OpenAsync(OssResponse response, CancellationToken cancellationToken) =>
        EncryptionEnvelope.Of(response) is { } envelope ? await OpenAsync(envelope, cancellationToken).ConfigureAwait(false) : null;

    /// <summary>Unwraps the content key in an envelope with the matching master key.</summary>
    /// <exception cref="OssEncryptionException">No master key matches, or the envelope is malformed.</exception>
    internal async ValueTask<ContentKey> OpenAsync(EncryptionEnvelope envelope, CancellationToken cancellationToken)
    {
        if (envelope.ContentAlgorithm != EncryptionHeaders.AesCtr)
        {
            throw new OssEncryptionException(
                $"The object's content is encrypted by '{envelope.ContentAlgorithm}'; only {EncryptionHeaders.AesCtr} can be read.");
        }

        var master = MasterFor(envelope);
        var key = await UnwrapAsync(master, envelope.Key, EncryptionHeaders.Key, ContentKey.KeySize, cancellationToken)
            .ConfigureAwait(false);
        var start = await UnwrapAsync(master, envelope.Start, EncryptionHeaders.Start, CounterMode.BlockSize, cancellationToken)
            .ConfigureAwait(false);
        return new ContentKey(key, start, envelope);
    }

    private OssMasterKey MasterFor(EncryptionEnvelope envelope)
    {
        foreach (var key in older.Prepend(current))
        {
            if (key.WrapAlgorithm == envelope.WrapAlgorithm && KeyDescription.Matches(envelope.Description, key.Description))
            {
                return key;
            }
        }

        var given = string.Join(
            "; ", older.Prepend(current).Select(static key => Describe(key.WrapAlgorithm, KeyDescription.Write(key.Description))));
        throw new OssEncryptionException(
            $"No master key fits the object. It was encrypted with one of {Describe(envelope.WrapAlgorithm, envelope.Description)}; "
                + $"given are: {given}. Give that key to the client as an older key.");
    }

    private static async ValueTask<byte[]> UnwrapAsync(
        OssMasterKey master, string wrapped, string name, int size, CancellationToken cancellationToken)
    {
        byte[] bytes;
        try
        {
            bytes = Convert.FromBase64String(wrapped);
        }
        catch (FormatException failure)
        {
            throw new OssEncryptionException($"The object's '{name}' isn't base64.", failure);
        }

        var secret = await master.UnwrapAsync(bytes, cancellationToken).ConfigureAwait(false);
        if (secret.Length == size)
        {
            return secret;
        }

        // With a wrong key, RSA returns random bytes instead of an error, to reveal nothing; their length shows that the key was wrong.
        CryptographicOperations.ZeroMemory(secret);
        throw new OssEncryptionException(
            $"The master key {Describe(master.WrapAlgorithm, KeyDescription.Write(master.Description))} isn't the one that the object was "
                + $"encrypted with: what it unwraps from '{name}' hasn't {size} bytes. "
                + "Give the right key, and each key a description of its own.");
    }

    private static string Describe(string algorithm, string? description) =>
        $"{algorithm} with {(description is null ? "no description" : $"the description {description}")}";
}
