using Microsoft.Data.Sqlite;

namespace OssGen.Emulator.Storage.Files;

/// <summary>A range of a data file. It contains the bytes of an object that begin at <paramref name="Position"/>.</summary>
internal sealed record Segment(long Position, DataFile File, long Start, long Length)
{
    public const string Columns = "position, file, start, length";

    public static Segment Read(SqliteDataReader row) => Read(row, 0);

    /// <summary>Reads a segment whose columns begin at <paramref name="first"/>.</summary>
    public static Segment Read(SqliteDataReader row, int first) => new(
        row.GetInt64(first),
        DataFile.FromBytes(row.GetFieldValue<byte[]>(first + 1)),
        row.GetInt64(first + 2),
        row.GetInt64(first + 3));

    /// <summary>Clips this segment to a range of the object. Returns null if the segment doesn't overlap the range.</summary>
    /// <param name="from">The position of the range's first byte.</param>
    /// <param name="length">The length of the range.</param>
    /// <param name="rangePosition">The position that the range's first byte has in the resulting content, to which the position of the
    /// returned segment is relative.</param>
    public Segment? Clip(long from, long length, long rangePosition)
    {
        var first = Math.Max(from, Position);
        var end = Math.Min(from + length, Position + Length);
        return first >= end ? null : new Segment(rangePosition + (first - from), File, Start + (first - Position), end - first);
    }
}
