using OssGen.Emulator.Storage;

namespace OssGen.Emulator.Handlers;

/// <summary>Which headers a copy keeps: those of the source or of the request, tags and encryption on their own.</summary>
internal static class CopiedHeaders
{
    private const string Encryption = "x-oss-server-side-";

    public static StoredHeaders Choose(StoredHeaders source, StoredHeaders request, bool replaces, bool retags)
    {
        var facts = (replaces ? request : source).Values.Where(header => !IsTag(header.Key) && !IsEncryption(header.Key));
        var tags = (retags ? request : source).Values.Where(header => IsTag(header.Key));
        var encryption = request.Values.Where(header => IsEncryption(header.Key));
        return StoredHeaders.Of(facts.Concat(tags).Concat(encryption).Select(header => new KeyValuePair<string, string?>(header.Key, header.Value)));
    }

    private static bool IsTag(string name) => name.Equals(ObjectTags.Header, StringComparison.OrdinalIgnoreCase);

    private static bool IsEncryption(string name) => name.StartsWith(Encryption, StringComparison.OrdinalIgnoreCase);
}
