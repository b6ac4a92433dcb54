using System.Diagnostics.CodeAnalysis;

namespace OssGen.Encryption;

/// <summary>
/// The metadata that describes the content key of an encrypted object. The metadata contains no secrets in clear text, and is also stored
/// in checkpoints.
/// </summary>
internal sealed record EncryptionEnvelope
{
    /// <summary>The content key, wrapped and base64-encoded.</summary>
    public required string Key { get; init; }

    /// <summary>The counter of the first block, wrapped and base64-encoded.</summary>
    public required string Start { get; init; }

    /// <summary>The algorithm with which the key and the counter are wrapped.</summary>
    public required string WrapAlgorithm { get; init; }

    /// <summary>The algorithm with which the content is encrypted.</summary>
    public required string ContentAlgorithm { get; init; }

    /// <summary>The description of the master key in JSON, or null for none.</summary>
    public string? Description { get; init; }

    /// <summary>Reads the envelope of an object from a reply. Returns null if the object isn't encrypted.</summary>
    /// <exception cref="OssEncryptionException">The object is encrypted, but its metadata is incomplete or of an older format.</exception>
    internal static EncryptionEnvelope? Of(OssResponse response)
    {
        var key = EncryptionHeaders.Find(response, EncryptionHeaders.Key);
        var start = EncryptionHeaders.Find(response, EncryptionHeaders.Start);
        if (key is null && start is null)
        {
            return EncryptionHeaders.Find(response, EncryptionHeaders.OldKey) is null
                ? null
                : throw new OssEncryptionException(
                    "The object was encrypted by an old version of the Python SDK (its metadata says oss-crypto-key), whose format can't "
                        + "be read. Read it with that SDK and store it again.");
        }

        return new EncryptionEnvelope
        {
            Key = Require(key, EncryptionHeaders.Key),
            Start = Require(start, EncryptionHeaders.Start),
            WrapAlgorithm = Require(EncryptionHeaders.Find(response, EncryptionHeaders.WrapAlgorithm), EncryptionHeaders.WrapAlgorithm),
            ContentAlgorithm = Require(
                EncryptionHeaders.Find(response, EncryptionHeaders.ContentAlgorithm), EncryptionHeaders.ContentAlgorithm),
            Description = EncryptionHeaders.Find(response, EncryptionHeaders.Description) is { Length: > 0 } description
                ? description
                : null,
        };
    }

    /// <summary>Returns the envelope as metadata entries.</summary>
    internal IEnumerable<KeyValuePair<string, string>> ToMetadata()
    {
        yield return new(EncryptionHeaders.Key, Key);
        yield return new(EncryptionHeaders.Start, Start);
        yield return new(EncryptionHeaders.ContentAlgorithm, ContentAlgorithm);
        yield return new(EncryptionHeaders.WrapAlgorithm, WrapAlgorithm);
        if (Description is not null)
        {
            yield return new(EncryptionHeaders.Description, Description);
        }
    }

    private static string Require([NotNull] string? value, string name) => string.IsNullOrEmpty(value)
        ? throw new OssEncryptionException(
            $"The object is encrypted, but its metadata has no '{name}', without which it can't be decrypted.")
        : value;
}
