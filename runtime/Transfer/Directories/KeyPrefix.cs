namespace OssGen.Transfer.Directories;

/// <summary>A prefix of keys, and the part of the prefix that is removed to get paths below a folder.</summary>
/// <param name="Listed">The prefix that all keys start with.</param>
/// <param name="Cut">The part that is cut off: a start of <paramref name="Listed"/> that is empty or ends with <c>/</c>.</param>
internal readonly record struct KeyPrefix(string Listed, string Cut)
{
    /// <summary>Creates the prefix of the keys below a folder from the folder's name, with or without a trailing <c>/</c>.</summary>
    internal static KeyPrefix OfFolder(string prefix)
    {
        var folder = prefix.Length == 0 || prefix.EndsWith('/') ? prefix : prefix + "/";
        return new KeyPrefix(folder, folder);
    }

    /// <summary>
    /// Creates a prefix that may end in the middle of a name. Only the part up to its last <c>/</c> is removed from keys.
    /// </summary>
    internal static KeyPrefix OfNames(string prefix) => new(prefix, prefix[..(prefix.LastIndexOf('/') + 1)]);

    /// <summary>Returns the path of a key below the folder, with <c>/</c> as the separator.</summary>
    internal string RestOf(string key) => key[Cut.Length..];

    internal string KeyOf(string rest) => Cut + rest;

    internal bool Contains(string key) => key.StartsWith(Listed, StringComparison.Ordinal);
}
