using Microsoft.Data.Sqlite;
using OssGen.Emulator.Storage.Files;

namespace OssGen.Emulator.Tests.Process;

/// <summary>Compares the files of a data folder with those that its metadata mentions, from outside of the emulator.</summary>
internal sealed class DataFolderAudit(string root)
{
    private string Data => Path.Combine(root, "data");

    private string Temp => Path.Combine(root, "temp");

    /// <summary>Requires that exactly the mentioned files are there, and that the metadata is sound.</summary>
    public void RequireNoOrphan()
    {
        using var metadata = OpenMetadata();
        Assert.Equal(["ok"], Read(metadata, "PRAGMA integrity_check", row => row.GetString(0)));
        var mentioned = Read(
            metadata, "SELECT DISTINCT file FROM segment", row => DataFile.FromBytes(row.GetFieldValue<byte[]>(0)).RelativePath);
        Assert.Equal(mentioned.Order(StringComparer.Ordinal), Files(Data).Order(StringComparer.Ordinal));
        Assert.Empty(Files(Temp));
        Assert.Empty(Read(
            metadata,
            "SELECT DISTINCT content FROM segment WHERE content NOT IN (SELECT content FROM object UNION SELECT content FROM part)",
            row => row.GetInt64(0)));
        Assert.Empty(Read(
            metadata,
            "SELECT content FROM (SELECT content FROM group_part UNION SELECT content FROM restoration UNION SELECT content FROM seal) "
                + "WHERE content NOT IN (SELECT content FROM object)",
            row => row.GetInt64(0)));
        Assert.Empty(Read(
            metadata,
            "SELECT hex(key) FROM object GROUP BY bucket, key HAVING SUM(latest) <> 1 OR MAX(sequence) <> MAX(CASE WHEN "
                + "latest THEN sequence END)",
            row => row.GetString(0)));
    }

    /// <summary>Requires that no byte of any object is left.</summary>
    public void RequireNoFile() => Assert.Empty(Files(Data).Concat(Files(Temp)));

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path));

    private SqliteConnection OpenMetadata()
    {
        var path = Path.Combine(root, "meta.db");
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, Mode = SqliteOpenMode.ReadOnly }.ConnectionString);
        connection.Open();
        return connection;
    }

    private static List<T> Read<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> map)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements are constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var rows = command.ExecuteReader();
        var all = new List<T>();
        while (rows.Read())
        {
            all.Add(map(rows));
        }

        return all;
    }
}
