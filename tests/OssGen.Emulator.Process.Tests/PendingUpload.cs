namespace OssGen.Emulator.Tests.Process;

/// <summary>A multipart upload that was begun and whose end was not answered for.</summary>
internal sealed class PendingUpload(string key, IReadOnlyList<ReadOnlyMemory<byte>> parts)
{
    public string Key { get; } = key;

    /// <summary>The upload's id; null until the server told it.</summary>
    public string? Id { get; set; }

    /// <summary>The bodies of parts 1, 2, ...</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Parts { get; } = parts;

    /// <summary>How many parts were answered for, from the first on.</summary>
    public int Acknowledged { get; set; }

    /// <summary>How many parts were sent.</summary>
    public int Sent { get; set; }

    /// <summary>The completion that was sent; null before.</summary>
    public WriteAttempt? Completion { get; set; }

    /// <summary>Whether an abort was sent.</summary>
    public bool Aborting { get; set; }

    public ObjectContent Content => ObjectContent.OfParts(Parts);

    public List<CompletedPart> Completed =>
        [.. Parts.Select((part, i) => new CompletedPart { PartNumber = i + 1, ETag = ObjectContent.MD5Of(part.Span) })];
}
