using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Files;

namespace OssGen.Emulator.Storage.Sql;

/// <summary>A change under way: its session, what it does to contents, and the files that are free once it is committed.</summary>
internal sealed class StoreTransaction(SqlSession sql, DateTimeOffset now)
{
    private readonly List<DataFile> _freed = [];

    public SqlSession Sql { get; } = sql;

    /// <summary>When the change is made, in whole seconds.</summary>
    public DateTimeOffset Now { get; } = now;

    /// <summary>Files that nothing mentions any more after this change.</summary>
    public IReadOnlyCollection<DataFile> Freed => _freed;

    public long NewContent() => Next("content");

    /// <summary>A place in a key's history, after all that there are.</summary>
    public long NewSequence() => Next("sequence");

    /// <summary>Refuses to share files that lost their last mention since they were looked up: they are about to go.</summary>
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

    /// <summary>Makes a content of freshly written bytes.</summary>
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
    /// Lets <paramref name="target"/> share the bytes of a range of <paramref name="source"/>, from <paramref name="position"/> on.
    /// </summary>
    public void Share(long source, long from, long length, long target, long position)
    {
        foreach (var segment in Segments.Read(Sql, source, from, length))
        {
            AddSegment(target, segment.Clip(from, length, position)!);
        }
    }

    /// <summary>Removes a content; files that no other content shares become free.</summary>
    public void Drop(long content)
    {
        var files = Sql.All("SELECT DISTINCT file FROM segment WHERE content = $0", row => row.GetFieldValue<byte[]>(0), content);
        Sql.Execute("DELETE FROM segment WHERE content = $0", content);
        Sql.Execute("DELETE FROM group_part WHERE content = $0", content);
        Sql.Execute("DELETE FROM restoration WHERE content = $0", content);
        Sql.Execute("DELETE FROM seal WHERE content = $0", content);
        foreach (var file in files)
        {
            if (!Sql.Exists("SELECT 1 FROM segment WHERE file = $0 LIMIT 1", file))
            {
                _freed.Add(DataFile.FromBytes(file));
            }
        }
    }

    private long Next(string counter) => (long)Sql.Scalar("UPDATE counter SET value = value + 1 WHERE name = $0 RETURNING value", counter)!;
}
