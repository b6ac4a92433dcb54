using System.Buffers;
using System.Text;

namespace OssGen;

/// <summary>What bucket and object names a client sends. Signatures are defined for any name; these rules keep a mistake from reaching the wire.</summary>
internal static class OssNameRules
{
    /// <summary>Longest object key, in UTF-8 bytes.</summary>
    public const int MaxKeyBytes = 1023;

    private static readonly SearchValues<char> BucketCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>Refuses what OSS would not take as a bucket name.</summary>
    /// <exception cref="ArgumentException">The name breaks a rule, which the message states.</exception>
    public static void CheckBucket(string bucket, string parameter)
    {
        ArgumentNullException.ThrowIfNull(bucket, parameter);
        if (BucketProblem(bucket) is { } problem)
        {
            throw new ArgumentException($"The bucket name '{Shown(bucket)}' {problem}", parameter);
        }
    }

    /// <summary>Refuses object keys that OSS would not take or that would change their meaning on the way.</summary>
    /// <exception cref="ArgumentException">The key breaks a rule, which the message states.</exception>
    public static void CheckKey(string key, string parameter)
    {
        ArgumentNullException.ThrowIfNull(key, parameter);
        if (KeyProblem(key) is { } problem)
        {
            throw new ArgumentException($"The object key '{Shown(key)}' {problem}", parameter);
        }
    }

    private static string? BucketProblem(string bucket)
    {
        if (bucket.Length is < 3 or > 63)
        {
            return $"has {bucket.Length} characters; it must have 3 to 63.";
        }

        var bad = bucket.AsSpan().IndexOfAnyExcept(BucketCharacters);
        if (bad >= 0)
        {
            return bucket[bad] == '_'
                ? "contains '_', which OSS no longer allows; use a-z, 0-9 and '-'."
                : $"contains '{Shown(bucket[bad].ToString())}' at position {bad + 1}; use a-z, 0-9 and '-'.";
        }

        return bucket[0] == '-' || bucket[^1] == '-' ? "starts or ends with '-'; it must start and end with a letter or digit." : null;
    }

    private static string? KeyProblem(string key)
    {
        if (key.Length == 0)
        {
            return "is empty; an object needs a name of 1 to 1,023 UTF-8 bytes.";
        }

        if (key[0] is '/' or '\\')
        {
            return $"starts with '{key[0]}'; OSS refuses such keys. Leave the first character out.";
        }

        if (Surrogates.FindLone(key) is >= 0 and var position)
        {
            return $"has half a surrogate pair at position {position + 1}, which has no UTF-8 form.";
        }

        var bytes = Encoding.UTF8.GetByteCount(key);
        return bytes > MaxKeyBytes ? $"has {bytes} UTF-8 bytes; at most {MaxKeyBytes} are allowed." : null;
    }

    /// <summary>A name in a message: cut, and with control characters and stray surrogates replaced.</summary>
    private static string Shown(string name)
    {
        var text = new StringBuilder();
        foreach (var rune in name.AsSpan(0, Math.Min(name.Length, 100)).EnumerateRunes())
        {
            _ = Rune.IsControl(rune) ? text.Append('?') : text.Append(rune.ToString());
        }

        return name.Length > 100 ? text.Append("...").ToString() : text.ToString();
    }
}
