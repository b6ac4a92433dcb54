using OssGen.Emulator.Storage.Files;

namespace OssGen.Emulator.Storage.Objects;

/// <summary>
/// An object that is pinned for reading. Its content doesn't change even if the object is overwritten or deleted in the meantime.
/// </summary>
internal sealed class OpenObject(DataFolder folder, ObjectRecord record, IReadOnlyList<Segment> segments, IDisposable hold) : IDisposable
{
    public ObjectRecord Record { get; } = record;

    /// <summary>Returns an object with the same pinned content and another record.</summary>
    public OpenObject As(ObjectRecord description) => new(folder, description, segments, hold);

    /// <summary>Opens a stream for a range of the content. Disposing the stream releases the pin.</summary>
    public Stream OpenStream(long from, long length) => new SegmentStream(folder, Segments(from, length), hold);

    /// <summary>Returns the segments of a range, with positions relative to the range's first byte.</summary>
    public IReadOnlyList<Segment> Segments(long from, long length) =>
        [.. segments.Select(segment => segment.Clip(from, length, rangePosition: 0)).OfType<Segment>()];

    public void Dispose() => hold.Dispose();
}
