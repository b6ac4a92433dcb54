using OssGen.Osscmd.Failures;
using OssGen.Osscmd.Streams;

namespace OssGen.Osscmd.Paths;

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

    /// <summary>The bucket that a command changes as a whole: <c>oss://bucket</c>, with or without a slash, or the bare name.</summary>
    /// <exception cref="CommandException">None is named, or a key follows: who names a folder doesn't mean the whole bucket.</exception>
    internal static string BucketToChange(string text, string command)
    {
        var path = ParseBucket(text);
        return path.Key.Length == 0
            ? path.Bucket
            : throw new CommandException($"{command} works on a whole bucket, and {text} names something in it. Nothing was done. If the whole bucket is meant, write {Scheme}{path.Bucket}");
    }

    /// <summary>
    /// The bucket that a command reads as a whole. What follows is ignored, as it was in 2013, with a note on the error stream.
    /// </summary>
    /// <exception cref="CommandException">None is named.</exception>
    internal static string BucketToRead(string text, string command, Terminal terminal)
    {
        var path = ParseBucket(text);
        path.NoteKey(command, terminal);
        return path.Bucket;
    }

    /// <summary>Says that a command looks at the bucket alone, where more is named.</summary>
    internal void NoteKey(string command, Terminal terminal)
    {
        if (Key.Length > 0)
        {
            terminal.Error.WriteLine($"{command} works on the whole bucket {Bucket}: {Key} is ignored.");
        }
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
