namespace OssGen.Transfer.Multipart;

/// <summary>Where an upload starts from: nothing, or what an earlier run left.</summary>
internal sealed record MultipartStart
{
    internal static readonly MultipartStart FromNothing = new();

    /// <summary>The upload to go on with; null when there is none.</summary>
    internal MultipartSession? Session { get; init; }

    /// <summary>Bytes in each of its parts, the first ones where they grow.</summary>
    internal long PartSize { get; init; }

    /// <summary>The parts that OSS has.</summary>
    internal IReadOnlyDictionary<int, UploadedPart> Parts { get; init; } = new Dictionary<int, UploadedPart>();

    /// <summary>Why what an earlier run left is of no use; null when it is, or when there was nothing.</summary>
    internal string? RestartReason { get; init; }

    /// <summary>The object, if the earlier run had completed it and only its checkpoint was left.</summary>
    internal StoredObject? Stored { get; init; }
}
