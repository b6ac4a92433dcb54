using OssGen.Emulator.Storage.Files;

namespace OssGen.Emulator.Storage.Objects;

/// <summary>An object pinned for reading: its bytes stay the same even when it is overwritten or deleted meanwhile.</summary>
internal sealed class OpenObject(DataFolder folder, ObjectRecord record, IReadOnlyList<Segment> segments, IDisposable hold) : IDisposable
{
    public ObjectRecord Record { get; } = record;

    /// <summary>The same bytes under another description.</summary>
    public OpenObject As(ObjectRecord description) => new(folder, description, segments, hold);

    /// <summary>The bytes of a range. Disposing of the stream ends the pin.</summary>
    public Stream OpenStream(long from, long length) => new SegmentStream(folder, Segments(from, length), hold);

    /// <summary>The segments of a range, with positions that count from the range's first byte.</summary>
    public IReadOnlyList<Segment> Segments(long from, long length) =>
        [.. segments.Select(segment => segment.Clip(from, length, rangePosition: 0)).OfType<Segment>()];

    public void Dispose() => hold.Dispose();
}
