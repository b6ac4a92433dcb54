namespace OssGen.Transfer.Multipart;

/// <summary>The properties that identify a source and show whether it has changed. Times are in UTC ticks.</summary>
internal sealed record SourceIdentity
{
    internal const string File = "file";
    internal const string Memory = "memory";
    internal const string Stream = "stream";
    internal const string Object = "object";

    public required string Kind { get; init; }

    public string? Path { get; init; }

    public long Offset { get; init; }

    public long? Length { get; init; }

    public long? FileLength { get; init; }

    public long? Modified { get; init; }

    public string? ETag { get; init; }

    public string? VersionId { get; init; }

    /// <summary>Returns the reason why a checkpoint of this source can't belong to the other source; null if it can.</summary>
    internal string? ForeignTo(SourceIdentity other) => (Kind, Path, Offset) == (other.Kind, other.Path, other.Offset)
        ? null
        : $"its source is {Describe()}, this one's is {other.Describe()}";

    /// <summary>Returns a description of the change to the source since this identity was recorded; null if nothing has changed.</summary>
    internal string? ChangeTo(SourceIdentity now)
    {
        if (Length != now.Length || FileLength != now.FileLength)
        {
            return FormattableString.Invariant(
                $"the source's length changed from {FileLength ?? Length} to {now.FileLength ?? now.Length}");
        }

        if ((ETag, VersionId) != (now.ETag, now.VersionId))
        {
            return $"the source is another version: its ETag was {ETag}, now it is {now.ETag}";
        }

        return Modified == now.Modified
            ? null
            : FormattableString.Invariant(
                $"the source was written at {Time(now.Modified):O}, after the upload had begun (then {Time(Modified):O})");
    }

    private static DateTime Time(long? ticks) => new(ticks ?? 0, DateTimeKind.Utc);

    private string Describe() => Kind switch
    {
        File => $"the file '{Path}'" + (Offset == 0 ? "" : FormattableString.Invariant($" from byte {Offset} on")),
        Object => $"the object '{Path}'",
        Memory => "bytes in memory",
        _ => "a stream",
    };
}
