namespace OssGen.Osscmd;

/// <summary>A place in OSS as the command line writes it: <c>oss://bucket/key</c>.</summary>
/// <param name="Bucket">The bucket; empty where none is named.</param>
/// <param name="Key">The key or prefix; empty where none is given.</param>
internal readonly record struct OssPath(string Bucket, string Key)
{
    private const string Scheme = "oss://";

    /// <summary>A path of a command that wants an object or a prefix.</summary>
    /// <exception cref="CommandException">The text has another scheme or a key that begins with a slash.</exception>
    internal static OssPath Parse(string text, string command)
    {
        if (!text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            throw new CommandException($"{command} parameter {text} invalid, must be start with oss://");
        }

        var path = Split(text[Scheme.Length..]);
        return path.Key.StartsWith('/') ? throw new CommandException("object name SHOULD NOT begin with /") : path;
    }

    /// <summary>The bucket of a command that works on a whole one; what stands behind it is ignored, as it was in 2013.</summary>
    internal static string ParseBucket(string text)
    {
        var bucket = Split(text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? text[Scheme.Length..] : text).Bucket;
        return bucket.Length > 0 ? bucket : throw new CommandException("Bucket should not be empty! Please input oss://bucket");
    }

    /// <summary>A path that names an object.</summary>
    internal static OssPath ParseObject(string text, string command)
    {
        var path = Parse(text, command);
        path.RequireBucket();
        return path.Key.Length > 0 ? path : throw new CommandException("Object should not be empty! Please input oss://bucket/object");
    }

    internal void RequireBucket()
    {
        if (Bucket.Length == 0)
        {
            throw new CommandException("Bucket should not be empty! Please input oss://bucket");
        }
    }

    public override string ToString() => $"{Scheme}{Bucket}/{Key}";

    private static OssPath Split(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? new OssPath(text, "") : new OssPath(text[..slash], text[(slash + 1)..]);
    }
}
