using Microsoft.Data.Sqlite;

namespace OssGen.Emulator.Storage.Files;

/// <summary>A piece of a data file that makes up an object's bytes from <paramref name="Position"/> on.</summary>
internal sealed record Segment(long Position, DataFile File, long Start, long Length)
{
    public const string Columns = "position, file, start, length";

    public static Segment Read(SqliteDataReader row) =>
        new(row.GetInt64(0), DataFile.FromBytes(row.GetFieldValue<byte[]>(1)), row.GetInt64(2), row.GetInt64(3));

    /// <summary>The part of this segment that lies in a range of the object, placed at <paramref name="newPosition"/>; null when none does.</summary>
    public Segment? Clip(long from, long length, long newPosition)
    {
        var first = Math.Max(from, Position);
        var end = Math.Min(from + length, Position + Length);
        return first >= end ? null : new Segment(newPosition + (first - from), File, Start + (first - Position), end - first);
    }
}
