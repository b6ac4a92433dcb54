namespace OssGen.Files;

/// <summary>Options for a <see cref="FileReplacement"/>.</summary>
internal sealed record ReplacementOptions
{
    internal static ReplacementOptions Default { get; } = new();

    /// <summary>The expected length in bytes, for preallocation; 0 (the default) if unknown.</summary>
    internal long Length { get; init; }

    /// <summary>Whether only the owner may read and write the new file (mode 0600), regardless of the old file's mode.</summary>
    internal bool IsPrivate { get; init; }

    internal Durability Durability { get; init; }

    /// <summary>
    /// The folder of the temporary file, which must be on the target's file system. If null (the default), the target's folder is used.
    /// </summary>
    internal string? TemporaryFolder { get; init; }

    /// <summary>
    /// The name of the temporary file, if the caller has recorded one. The file must not exist. If null (the default), a random name is
    /// used.
    /// </summary>
    internal string? TemporaryName { get; init; }

    /// <summary>
    /// The delegate that receives the name of the temporary file before the file is created, so that the caller can record the name for a
    /// later run; null for none.
    /// </summary>
    internal Action<string>? Announce { get; init; }
}
