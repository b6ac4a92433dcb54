using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Files;

namespace OssGen.Emulator.Storage.Sql;

/// <summary>
/// A change in progress: its session, the operations on contents, and the files that become free when the change is committed.
/// </summary>
/// <param name="sql">The session.</param>
/// <param name="now">The time of the change, in whole seconds.</param>
/// <param name="remembered">The rows that were read before the change.</param>
internal sealed class StoreTransaction(SqlSession sql, DateTimeOffset now, RememberedRows remembered)
{
    private readonly List<DataFile> _freed = [];

    public SqlSession Sql { get; } = sql;

    /// <summary>The time of the change, in whole seconds.</summary>
    public DateTimeOffset Now { get; } = now;

    /// <summary>The files to which no record will refer after this change.</summary>
    public IReadOnlyCollection<DataFile> Freed => _freed;

    /// <summary>
    /// Returns a row that is remembered, or null if it must be read. No other change is made at the same time, so that the row is current
    /// unless this change may have changed it.
    /// </summary>
    public T? Remembered<T>(RememberedRows.Key key)
        where T : class => Sql.MayHaveChangedRemembered ? null : remembered.Find<T>(key);

    public long NewContent() => Next("content");

    /// <summary>Returns the next sequence number, which is higher than the sequence numbers of all existing versions.</summary>
    public long NewSequence() => Next("sequence");

    /// <summary>
    /// Throws OSS's error when a file has lost its last reference since its segments were read, because such a file is about to be deleted.
    /// </summary>
    public void RequireFiles(IEnumerable<Segment> segments, string key)
    {
        foreach (var file in segments.Select(segment => segment.File).Distinct())
        {
            if (!Sql.Exists("SELECT 1 FROM segment WHERE file = $0 LIMIT 1", file.ToBytes()))
            {
                throw OssErrors.NoSuchKey(key);
            }
        }
    }

    public void AddSegment(long content, Segment segment) => Sql.Execute(
        "INSERT INTO segment(content, position, file, start, length) VALUES($0, $1, $2, $3, $4)",
        content,
        segment.Position,
        segment.File.ToBytes(),
        segment.Start,
        segment.Length);

    /// <summary>Creates a content from newly written data.</summary>
    public long Add(WrittenData data)
    {
        var content = NewContent();
        if (data.File is { } file)
        {
            AddSegment(content, new Segment(0, file, 0, data.Length));
        }

        return content;
    }

    /// <summary>
    /// Adds a range of the content <paramref name="source"/> to the content <paramref name="target"/> at <paramref name="position"/>. Both
    /// contents then share the files of the range.
    /// </summary>
    public void Share(long source, long from, long length, long target, long position)
    {
        foreach (var segment in Segments.Read(Sql, source, from, length))
        {
            AddSegment(target, segment.Clip(from, length, position)!);
        }
    }

    /// <summary>Deletes a content. Its files become free unless another content shares them.</summary>
    public void Drop(long content)
    {
        var files = Sql.All("SELECT DISTINCT file FROM segment WHERE content = $0", row => row.GetFieldValue<byte[]>(0), content);
        Sql.Execute("DELETE FROM segment WHERE content = $0", content);
        Sql.Execute("DELETE FROM group_part WHERE content = $0", content);
        Sql.Execute("DELETE FROM restoration WHERE content = $0", content);
        Sql.Execute("DELETE FROM seal WHERE content = $0", content);
        Sql.Execute("DELETE FROM select_meta WHERE content = $0", content);
        foreach (var file in files)
        {
            if (!Sql.Exists("SELECT 1 FROM segment WHERE file = $0 LIMIT 1", file))
            {
                _freed.Add(DataFile.FromBytes(file));
            }
        }
    }

    /// <summary>Deletes everything that the database holds, except its identity and its counters. All files become free.</summary>
    public void Clear()
    {
        _freed.AddRange(Sql.All("SELECT DISTINCT file FROM segment", row => DataFile.FromBytes(row.GetFieldValue<byte[]>(0))));
        foreach (var table in Schema.ContentTables(Sql))
        {
            Sql.Run($"DELETE FROM {table}");
        }
    }

    private long Next(string counter) => (long)Sql.Scalar("UPDATE counter SET value = value + 1 WHERE name = $0 RETURNING value", counter)!;
}
