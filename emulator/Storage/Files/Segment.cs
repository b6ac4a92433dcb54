using Microsoft.Data.Sqlite;

namespace OssGen.Emulator.Storage.Files;

/// <summary>A piece of a data file that makes up an object's bytes from <paramref name="Position"/> on.</summary>
internal sealed record Segment(long Position, DataFile File, long Start, long Length)
{
    public const string Columns = "position, file, start, length";

    public static Segment Read(SqliteDataReader row) =>
        new(row.GetInt64(0), DataFile.FromBytes(row.GetFieldValue<byte[]>(1)), row.GetInt64(2), row.GetInt64(3));

    /// <summary>Cuts this segment to a range of the object; null when the range has none of it.</summary>
    /// <param name="from">The range's first byte.</param>
    /// <param name="length">The range's length.</param>
    /// <param name="rangePosition">Position that the range's first byte has in the content that the result is for. The segment's own
    /// position follows from it.</param>
    public Segment? Clip(long from, long length, long rangePosition)
    {
        var first = Math.Max(from, Position);
        var end = Math.Min(from + length, Position + Length);
        return first >= end ? null : new Segment(rangePosition + (first - from), File, Start + (first - Position), end - first);
    }
}
