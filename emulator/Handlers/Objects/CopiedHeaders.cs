using OssGen.Emulator.Storage.Objects;
using OssGen.Emulator.Storage.Sql;

namespace OssGen.Emulator.Handlers.Objects;

/// <summary>A copy's headers: the source's or the request's, tags separately; encryption and protection follow the request.</summary>
internal static class CopiedHeaders
{
    public static StoredHeaders Choose(StoredHeaders source, StoredHeaders request, bool replaces, bool retags)
    {
        var facts = (replaces ? request : source).Values.Where(header => !IsTag(header.Key) && !IsOfRequest(header.Key));
        var tags = (retags ? request : source).Values.Where(header => IsTag(header.Key));
        var own = request.Values.Where(header => IsOfRequest(header.Key));
        return StoredHeaders.Of(facts.Concat(tags).Concat(own)
            .Select(header => new KeyValuePair<string, string?>(header.Key, header.Value)));
    }

    private static bool IsTag(string name) => name.Equals(ObjectTags.Header, StringComparison.OrdinalIgnoreCase);

    // A copy is encrypted and protected as its request says, whatever the source is.
    private static bool IsOfRequest(string name) =>
        EncryptionMembers.Headers.Contains(name, StringComparer.OrdinalIgnoreCase)
            || name.StartsWith(Retention.Prefix, StringComparison.OrdinalIgnoreCase);
}
