using OssGen.Osscmd.Failures;
using OssGen.Osscmd.Streams;

namespace OssGen.Osscmd.Paths;

/// <summary>A path in OSS as written on the command line: <c>oss://bucket/key</c>.</summary>
/// <param name="Bucket">The bucket; empty when the path has none.</param>
/// <param name="Key">The key or prefix; empty when the path has none.</param>
internal readonly record struct OssPath(string Bucket, string Key)
{
    private const string Scheme = "oss://";

    /// <summary>Parses the path of an object, a prefix or a bucket.</summary>
    /// <exception cref="CommandException">The text has another scheme, or a key that begins with a slash.</exception>
    internal static OssPath Parse(string text, string command)
    {
        if (!text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            throw new CommandException($"{command} parameter {text} invalid, must be start with oss://");
        }

        var path = Split(text[Scheme.Length..]);
        return path.Key.StartsWith('/') ? throw new CommandException("object name SHOULD NOT begin with /") : path;
    }

    /// <summary>
    /// Parses the name of a bucket that a command changes as a whole. Accepts <c>oss://bucket</c>, with or without a trailing slash, or the
    /// name alone.
    /// </summary>
    /// <exception cref="CommandException">
    /// There is no bucket, or it is followed by a key: a user who names a folder does not mean the whole bucket.
    /// </exception>
    internal static string BucketToChange(string text, string command)
    {
        var path = ParseBucket(text);
        return path.Key.Length == 0
            ? path.Bucket
            : throw new CommandException(
                $"{command} works on a whole bucket, and {text} names something in it. Nothing was done. "
                    + $"If the whole bucket is meant, write {Scheme}{path.Bucket}");
    }

    /// <summary>
    /// Parses the name of a bucket that a command reads as a whole. A key is ignored, as in the 2013 tool, and a note about it is written
    /// to the error stream.
    /// </summary>
    /// <exception cref="CommandException">There is no bucket.</exception>
    internal static string BucketToRead(string text, string command, Terminal terminal)
    {
        var path = ParseBucket(text);
        path.NoteKey(command, terminal);
        return path.Bucket;
    }

    /// <summary>Writes a note that the command ignores the key, unless the key is empty.</summary>
    internal void NoteKey(string command, Terminal terminal)
    {
        if (Key.Length > 0)
        {
            terminal.Error.WriteLine($"{command} works on the whole bucket {Bucket}: {Key} is ignored.");
        }
    }

    /// <summary>Parses the path of an object. Throws an exception if the bucket or the key is missing.</summary>
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

    private static OssPath ParseBucket(string text)
    {
        var path = Split(text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? text[Scheme.Length..] : text);
        path.RequireBucket();
        return path;
    }

    private static OssPath Split(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? new OssPath(text, "") : new OssPath(text[..slash], text[(slash + 1)..]);
    }
}
