using OssGen.Emulator.Storage.Files;

namespace OssGen.Emulator.Storage.Sql;

/// <summary>The services that all stores share: the database, the folder of data files and the clock.</summary>
/// <param name="database">The metadata database.</param>
/// <param name="folder">The folder of the data files.</param>
/// <param name="writer">Writes data files, and deletes those whose change failed.</param>
/// <param name="time">The clock for the times of changes.</param>
internal sealed class StoreContext(Database database, DataFolder folder, DataWriter writer, TimeProvider time)
{
    private readonly FileReclaimer _reclaimer = new(folder);

    public DataFolder Folder => folder;

    /// <summary>The current time, truncated to whole seconds as in OSS.</summary>
    public DateTimeOffset Now => DateTimeOffset.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds());

    /// <summary>Runs a function that reads from a single snapshot of the database.</summary>
    public T Read<T>(Func<SqlSession, T> work) => database.Read(work);

    /// <summary>Runs a function that executes a single statement, which is a snapshot of its own.</summary>
    public T ReadOnce<T>(Func<SqlSession, T> work) => database.ReadOnce(work);

    /// <summary>Returns a bucket or a configuration, which is read by a single statement if it isn't remembered.</summary>
    public T? Remember<T>(RememberedRows.Key key, Func<SqlSession, T?> read, Func<T, bool> canBeKept)
        where T : class => database.Remembered.Get(key, _ => ReadOnce(read), canBeKept);

    /// <summary>Commits a change and then retires the files to which no record refers anymore.</summary>
    public async Task<T> ChangeAsync<T>(Func<StoreTransaction, T> work, CancellationToken cancellationToken)
    {
        StoreTransaction? transaction = null;
        var result = await database.WriteAsync(
            sql =>
            {
                transaction = new StoreTransaction(sql, Now, database.Remembered);
                return work(transaction);
            },
            cancellationToken);
        _reclaimer.Retire(transaction!.Freed);
        return result;
    }

    /// <summary>Commits a change that refers to newly written data. If the change fails, the data is deleted.</summary>
    public async Task<T> ChangeAsync<T>(WrittenData data, Func<StoreTransaction, T> work, CancellationToken cancellationToken)
    {
        try
        {
            return await ChangeAsync(work, cancellationToken);
        }
        catch
        {
            writer.Discard(data);
            throw;
        }
    }

    /// <summary>Keeps every file that is referenced now until the returned object is disposed.</summary>
    public IDisposable Hold() => _reclaimer.Enter();
}
