using OssGen.Text;

namespace OssGen.Encryption;

/// <summary>Provides the names and values that the OSS SDKs use in the metadata of encrypted objects.</summary>
internal static class EncryptionHeaders
{
    /// <summary>The prefix of all entry names except <see cref="OldKey"/>.</summary>
    internal const string Prefix = "client-side-encryption-";

    internal const string Key = Prefix + "key";
    internal const string Start = Prefix + "start";
    internal const string ContentAlgorithm = Prefix + "cek-alg";
    internal const string WrapAlgorithm = Prefix + "wrap-alg";
    internal const string Description = Prefix + "matdesc";
    internal const string PlainLength = Prefix + "unencrypted-content-length";
    internal const string PlainMd5 = Prefix + "unencrypted-content-md5";
    internal const string DataSize = Prefix + "data-size";
    internal const string PartSize = Prefix + "part-size";

    /// <summary>The name of an entry that old versions of the Python SDK wrote in a different format.</summary>
    internal const string OldKey = "oss-crypto-key";

    internal const string AesCtr = "AES/CTR/NoPadding";
    internal const string RsaPkcs1 = "RSA/NONE/PKCS1Padding";

    /// <summary>Returns the value of a metadata entry of a reply, or null if there is none.</summary>
    internal static string? Find(OssResponse response, string name) => response.HeaderList.Find(WireNames.MetadataPrefix + name);

    /// <summary>
    /// Returns the encryption entries in the metadata of a reply. Their names are in lowercase and don't contain the prefix
    /// <see cref="WireNames.MetadataPrefix"/>.
    /// </summary>
    internal static IEnumerable<KeyValuePair<string, string>> All(OssResponse response) => response.Headers
        .Where(static header => header.Key.StartsWith(WireNames.MetadataPrefix + Prefix, StringComparison.OrdinalIgnoreCase))
        .Select(static header => KeyValuePair.Create(header.Key[WireNames.MetadataPrefix.Length..].ToLowerInvariant(), header.Value));

    /// <summary>Throws when metadata or extra headers contain a name that is reserved for encryption.</summary>
    /// <exception cref="ArgumentException">A reserved name is used.</exception>
    internal static void RequireFree(IReadOnlyDictionary<string, string>? metadata, IReadOnlyDictionary<string, string>? extraHeaders)
    {
        var taken = metadata?.Keys.FirstOrDefault(static name => name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            ?? extraHeaders?.Keys.FirstOrDefault(
                static name => name.StartsWith(WireNames.MetadataPrefix + Prefix, StringComparison.OrdinalIgnoreCase));
        if (taken is not null)
        {
            throw new ArgumentException(
                $"The metadata entry '{taken}' belongs to the encryption, which writes it by itself. "
                    + "Leave it out, or give it another name.");
        }
    }
}
