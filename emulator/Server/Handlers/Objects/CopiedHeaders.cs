using OssGen.Emulator.Storage.Objects;
using OssGen.Emulator.Storage.Sql;

namespace OssGen.Emulator.Handlers.Objects;

/// <summary>
/// Selects the headers of a copied object. Metadata and tags come from the source or from the request, as the request's directives specify.
/// Encryption and retention always come from the request.
/// </summary>
internal static class CopiedHeaders
{
    public static StoredHeaders Choose(StoredHeaders source, StoredHeaders request, bool replaces, bool retags)
    {
        var facts = (replaces ? request : source).Values
            .Where(header => !IsTag(header.Key) && !IsOfRequest(header.Key) && header.Key != ObjectRecord.Md5Header)
            .Append(new(ObjectRecord.Md5Header, source[ObjectRecord.Md5Header]!));
        var tags = (retags ? request : source).Values.Where(header => IsTag(header.Key));
        var own = request.Values.Where(header => IsOfRequest(header.Key));
        return StoredHeaders.Of(facts.Concat(tags).Concat(own)
            .Select(header => new KeyValuePair<string, string?>(header.Key, header.Value)));
    }

    private static bool IsTag(string name) => name.Equals(ObjectTags.Header, StringComparison.OrdinalIgnoreCase);

    // A copy is encrypted and retained as its request specifies, regardless of the source.
    private static bool IsOfRequest(string name) =>
        EncryptionMembers.Headers.Contains(name, StringComparer.OrdinalIgnoreCase)
            || name.StartsWith(Retention.Prefix, StringComparison.OrdinalIgnoreCase);
}
