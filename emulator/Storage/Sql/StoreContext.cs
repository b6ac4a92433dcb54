using OssGen.Emulator.Storage.Files;

namespace OssGen.Emulator.Storage.Sql;

/// <summary>What all stores work with: the database, the folder of data files and the clock.</summary>
/// <param name="database">The metadata.</param>
/// <param name="folder">Where the data files are.</param>
/// <param name="writer">Writes data files, and removes those whose change failed.</param>
/// <param name="time">Where the time of a change comes from.</param>
internal sealed class StoreContext(Database database, DataFolder folder, DataWriter writer, TimeProvider time)
{
    private readonly FileReclaimer _reclaimer = new(folder);

    public DataFolder Folder => folder;

    /// <summary>Now, cut to the whole seconds that OSS keeps.</summary>
    public DateTimeOffset Now => DateTimeOffset.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds());

    /// <summary>Runs work that reads, on one snapshot.</summary>
    public T Read<T>(Func<SqlSession, T> work) => database.Read(work);

    /// <summary>Commits a change, then lets go of the files it freed.</summary>
    public async Task<T> ChangeAsync<T>(Func<StoreTransaction, T> work, CancellationToken cancellationToken)
    {
        StoreTransaction? transaction = null;
        var result = await database.WriteAsync(
            sql =>
            {
                transaction = new StoreTransaction(sql, Now);
                return work(transaction);
            },
            cancellationToken);
        _reclaimer.Retire(transaction!.Freed);
        return result;
    }

    /// <summary>Commits a change that mentions freshly written bytes, and removes them again if it fails.</summary>
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

    /// <summary>Keeps every file that is referenced now until the returned object is disposed of.</summary>
    public IDisposable Hold() => _reclaimer.Enter();
}
