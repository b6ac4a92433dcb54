namespace OssGen.Files;

/// <summary>How a file is replaced.</summary>
internal sealed record ReplacementOptions
{
    internal static ReplacementOptions Default { get; } = new();

    /// <summary>Bytes to come, to reserve the space; 0 (the default) when unknown.</summary>
    internal long Length { get; init; }

    /// <summary>Whether only the owner may read and write the new file (mode 0600), whatever the old one's mode was.</summary>
    internal bool IsPrivate { get; init; }

    internal Durability Durability { get; init; }

    /// <summary>The folder of the temporary file, on the target's file system; null (the default) for the target's own.</summary>
    internal string? TemporaryFolder { get; init; }

    /// <summary>
    /// The temporary file's name, where the caller has noted one; it must not exist. Null (the default) for a random one.
    /// </summary>
    internal string? TemporaryName { get; init; }

    /// <summary>
    /// Receives the temporary file's name before that exists, so that it can be noted where a later run finds it; null for none.
    /// </summary>
    internal Action<string>? Announce { get; init; }
}
