using System.Collections.Concurrent;

namespace OssGen.Emulator.Storage.Sql;

/// <summary>
/// The metadata database. It has one connection for writing, which runs one transaction at a time, and a pool of connections for reading,
/// each of which reads from a snapshot.
/// </summary>
internal sealed class Database : IDisposable
{
    private readonly string _path;
    private readonly SqlSession _writer;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly ConcurrentBag<SqlSession> _readers = [];

    public Database(string path, bool durable)
    {
        _path = path;
        Schema.RequireOwn(path);
        _writer = new SqlSession(path, durable);
        try
        {
            Schema.Apply(_writer);
            Secret = _writer.First("SELECT secret FROM identity", row => row.GetFieldValue<byte[]>(0))!;
        }
        catch
        {
            _writer.Dispose();
            throw;
        }
    }

    /// <summary>The database's secret, which is used to generate the names of its files.</summary>
    public byte[] Secret { get; }

    /// <summary>The rows of buckets and configurations that were read.</summary>
    public RememberedRows Remembered { get; } = new();

    /// <summary>
    /// Runs a function in a transaction. The transaction is committed when the function returns and rolled back when it throws.
    /// </summary>
    public async Task<T> WriteAsync<T>(Func<SqlSession, T> work, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            _writer.Execute("BEGIN IMMEDIATE");
            return Commit(work);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Runs a function that reads from a single snapshot of the database.</summary>
    public T Read<T>(Func<SqlSession, T> work) => ReadOnce(session =>
    {
        session.Execute("BEGIN");
        try
        {
            return work(session);
        }
        finally
        {
            session.Execute("COMMIT");
        }
    });

    /// <summary>Runs a function that executes a single statement, which is a snapshot of its own.</summary>
    public T ReadOnce<T>(Func<SqlSession, T> work)
    {
        if (!_readers.TryTake(out var session))
        {
            session = new SqlSession(_path, durable: false);
        }

        try
        {
            return work(session);
        }
        finally
        {
            _readers.Add(session);
        }
    }

    public void Dispose()
    {
        foreach (var reader in _readers)
        {
            reader.Dispose();
        }

        _writer.Dispose();
        _turn.Dispose();
    }

    private T Commit<T>(Func<SqlSession, T> work)
    {
        try
        {
            _writer.MayHaveChangedRemembered = false;
            var result = work(_writer);
            _writer.Execute("COMMIT");
            return result;
        }
        catch
        {
            // After some failures, such as that of a full disk, SQLite has rolled back itself.
            if (_writer.IsInTransaction)
            {
                _writer.Execute("ROLLBACK");
            }

            throw;
        }
        finally
        {
            // The change may be committed although an exception is thrown.
            if (_writer.MayHaveChangedRemembered)
            {
                Remembered.Forget();
            }
        }
    }
}
