using Microsoft.Data.Sqlite;

namespace OssGen.Emulator.Storage.Sql;

/// <summary>A SQLite connection with its prepared statements. Parameters are named $0, $1, and so on, in the order of the values.</summary>
internal sealed class SqlSession : IDisposable
{
    // A checkpoint waits for the disk, also in a store that isn't durable: 16 MB of log instead of SQLite's 4 MB.
    private const int CheckpointPages = 4000;

    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, (SqliteCommand Command, bool MayChangeRemembered)> _prepared = new(StringComparer.Ordinal);

    public SqlSession(string path, bool durable)
        : this(path, SqliteOpenMode.ReadWriteCreate)
    {
        Run("PRAGMA journal_mode = WAL");
        Run($"PRAGMA synchronous = {(durable ? "FULL" : "NORMAL")}");
        Run("PRAGMA foreign_keys = OFF");
        Run("PRAGMA cache_size = -16000");
        Run($"PRAGMA wal_autocheckpoint = {CheckpointPages}");
    }

    private SqlSession(string path, SqliteOpenMode mode)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 30 };
        _connection = new SqliteConnection(settings.ConnectionString);
        _connection.Open();
    }

    /// <summary>Whether a statement may have changed a row that is remembered, since the property was last set to false.</summary>
    public bool MayHaveChangedRemembered { get; set; }

    /// <summary>Opens a session that can only read the database.</summary>
    public static SqlSession OpenReadOnly(string path) => new(path, SqliteOpenMode.ReadOnly);

    /// <summary>Runs a script without preparing it.</summary>
    public void Run(string script)
    {
        using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // Scripts are constants of this assembly.
        command.CommandText = script;
#pragma warning restore CA2100
        MayHaveChangedRemembered = true;
        command.ExecuteNonQuery();
    }

    public bool IsInTransaction => SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0;

    public int Execute(string sql, params ReadOnlySpan<object?> values) => Prepare(sql, values).ExecuteNonQuery();

    /// <summary>Returns the first column of the first row, or null when there is no row or the column is NULL.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<object?> values) =>
        Prepare(sql, values).ExecuteScalar() is { } value and not DBNull ? value : null;

    public bool Exists(string sql, params ReadOnlySpan<object?> values) => Scalar(sql, values) is not null;

    /// <summary>Runs a query and returns a reader of its rows. The reader must be disposed before the same statement runs again.</summary>
    public SqliteDataReader Query(string sql, params ReadOnlySpan<object?> values) => Prepare(sql, values).ExecuteReader();

    public T? First<T>(string sql, Func<SqliteDataReader, T> map, params ReadOnlySpan<object?> values)
        where T : class
    {
        using var rows = Query(sql, values);
        return rows.Read() ? map(rows) : null;
    }

    public List<T> All<T>(string sql, Func<SqliteDataReader, T> map, params ReadOnlySpan<object?> values)
    {
        using var rows = Query(sql, values);
        var all = new List<T>();
        while (rows.Read())
        {
            all.Add(map(rows));
        }

        return all;
    }

    /// <summary>Returns the rows of a query lazily. Ending the enumeration early ends the statement.</summary>
    public IEnumerable<T> Stream<T>(string sql, Func<SqliteDataReader, T> map, params object?[] values)
    {
        using var rows = Query(sql, values);
        while (rows.Read())
        {
            yield return map(rows);
        }
    }

    public void Dispose()
    {
        foreach (var (command, _) in _prepared.Values)
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    private SqliteCommand Prepare(string sql, ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out var prepared))
        {
            prepared = (Create(sql, values.Length), StatementText.MayChangeRemembered(sql));
            _prepared.Add(sql, prepared);
        }

        if (values.Length != prepared.Command.Parameters.Count)
        {
            throw new InvalidOperationException(
                $"The statement '{sql}' was prepared with {prepared.Command.Parameters.Count} values and is run with {values.Length}. "
                + "Pass a value for each of its parameters.");
        }

        for (var i = 0; i < values.Length; i++)
        {
            prepared.Command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        MayHaveChangedRemembered |= prepared.MayChangeRemembered;
        return prepared.Command;
    }

    private SqliteCommand Create(string sql, int parameters)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100 // Statements are constants of this assembly; values travel as parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < parameters; i++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        }

        return command;
    }
}
