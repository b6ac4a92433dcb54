namespace OssGen.Transfer.Directories;

/// <summary>Which keys belong to a folder, and what is cut from them.</summary>
/// <param name="Listed">All keys start with this.</param>
/// <param name="Cut">This is cut from them: a start of <paramref name="Listed"/>, empty or up to a <c>/</c>.</param>
internal readonly record struct KeyPrefix(string Listed, string Cut)
{
    /// <summary>A prefix that names a folder, with or without its <c>/</c>.</summary>
    internal static KeyPrefix OfFolder(string prefix)
    {
        var folder = prefix.Length == 0 || prefix.EndsWith('/') ? prefix : prefix + "/";
        return new KeyPrefix(folder, folder);
    }

    /// <summary>A prefix that ends inside of names: those stay whole.</summary>
    internal static KeyPrefix OfNames(string prefix) => new(prefix, prefix[..(prefix.LastIndexOf('/') + 1)]);

    /// <summary>The path below the folder, with <c>/</c>.</summary>
    internal string RestOf(string key) => key[Cut.Length..];

    internal string KeyOf(string rest) => Cut + rest;

    internal bool Contains(string key) => key.StartsWith(Listed, StringComparison.Ordinal);
}
