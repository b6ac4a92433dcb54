using OssGen.Emulator.Storage.Files;

namespace OssGen.Emulator.Storage.Sql;

/// <summary>Reads the segments of a content from the database.</summary>
internal static class Segments
{
    private const string InRange =
        $"SELECT {Segment.Columns} FROM segment WHERE content = $0 AND position < $2 AND position + length > $1 ORDER BY position";

    /// <summary>Returns the segments that overlap a range, in order.</summary>
    public static List<Segment> Read(SqlSession sql, long content, long from, long length) =>
        sql.All(InRange, Segment.Read, content, from, from + length);
}
