using Microsoft.Data.Sqlite;
using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Storage.Files;
using OssGen.Emulator.Storage.Listings;
using OssGen.Emulator.Storage.Objects;
using OssGen.Emulator.Storage.Sql;
using OssGen.Emulator.Storage.Uploads;
using OssGen.Emulator.Storage.Vectors;
using OssGen.Files;

namespace OssGen.Emulator.Storage;

/// <summary>
/// The store of buckets, objects and uploads on disk. Once the method that makes a change has completed, the change survives a kill of the
/// process.
/// </summary>
internal sealed class Store : IDisposable
{
    private readonly DataFolder _folder;
    private readonly Database _database;
    private readonly StoreContext _context;
    private readonly VectorCache _vectors;

    private Store(DataFolder folder, Database database, DataFileNames names, FolderFlush? flush, TimeProvider time)
    {
        _folder = folder;
        _database = database;
        Writer = new DataWriter(folder, names, flush);
        _context = new StoreContext(database, folder, Writer, time);
        Buckets = new BucketStore(_context);
        Objects = new ObjectStore(_context);
        Appends = new AppendStore(_context);
        Directories = new DirectoryStore(_context);
        Uploads = new UploadStore(_context);
        Groups = new GroupStore(_context);
        Worm = new WormStore(_context);
        Restorations = new RestorationStore(_context);
        SelectMetas = new SelectMetaStore(_context);
        Listings = new ListingReader(_context);
        Configurations = new ConfigurationStore(_context);
        VectorBuckets = new VectorBucketStore(_context);
        _vectors = new VectorCache(VectorCache.StandardCapacity);
        VectorIndexes = new VectorIndexStore(_context, _vectors);
        Vectors = new VectorStore(_context);
        VectorQueries = new VectorQueries(_context, _vectors);
    }

    public BucketStore Buckets { get; }

    public ObjectStore Objects { get; }

    public AppendStore Appends { get; }

    public DirectoryStore Directories { get; }

    public UploadStore Uploads { get; }

    public GroupStore Groups { get; }

    public WormStore Worm { get; }

    public RestorationStore Restorations { get; }

    public SelectMetaStore SelectMetas { get; }

    public ListingReader Listings { get; }

    public ConfigurationStore Configurations { get; }

    public VectorBucketStore VectorBuckets { get; }

    public VectorIndexStore VectorIndexes { get; }

    public VectorStore Vectors { get; }

    public VectorQueries VectorQueries { get; }

    public DataWriter Writer { get; }

    /// <summary>The current time, truncated to whole seconds as in OSS.</summary>
    public DateTimeOffset Now => _context.Now;

    /// <summary>Opens a store and deletes the files that a crash left behind.</summary>
    /// <param name="path">The data folder; null for a temporary folder.</param>
    /// <param name="durable">Whether every acknowledged write is flushed to disk, not only handed to the operating system.</param>
    /// <param name="time">The clock for LastModified.</param>
    /// <exception cref="IOException">The folder is in use, can't be used or contains files that aren't an emulator's, or its metadata can't
    /// be read.</exception>
    /// <exception cref="InvalidOperationException">The metadata belongs to another program or another version of the emulator.</exception>
    public static Store Open(string? path, bool durable, TimeProvider time) => Open(path, durable ? DirectorySync.Flush : null, time);

    /// <summary>
    /// Opens a store with a function that flushes folders to disk, or with null if changes need not survive a power failure.
    /// </summary>
    public static Store Open(string? path, FolderFlush? flush, TimeProvider time)
    {
        var folder = DataFolder.Open(path);
        Database? database = null;
        try
        {
            database = new Database(folder.Database, durable: flush is not null);
            flush?.Invoke(folder.Root);
            flush?.Invoke(Path.GetDirectoryName(folder.Root) ?? folder.Root);
            var names = new DataFileNames(database.Secret);
            database.Read(sql =>
            {
                folder.Sweep(names, file => sql.Exists("SELECT 1 FROM segment WHERE file = $0 LIMIT 1", file.ToBytes()));
                return true;
            });
            return new Store(folder, database, names, flush, time);
        }
        catch (Exception e)
        {
            database?.Dispose();
            folder.Dispose();
            if (e is SqliteException)
            {
                throw new IOException(
                    $"The metadata '{folder.Database}' can't be read: {e.Message} Name another data folder, "
                        + "or remove this one if its data may go.",
                    e);
            }

            throw;
        }
    }

    /// <summary>Runs a function that reads from a single snapshot of the database.</summary>
    public T Read<T>(Func<SqlSession, T> work) => _context.Read(work);

    /// <summary>
    /// Deletes all buckets, objects, uploads, configurations and vectors of all accounts in one transaction. Reads that run keep their
    /// content; writes that run fail, because their bucket is missing.
    /// </summary>
    public async Task ClearAsync(CancellationToken cancellationToken)
    {
        await _context.ChangeAsync(
            transaction =>
            {
                transaction.Clear();
                return true;
            },
            cancellationToken);
        _vectors.Clear();
    }

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }
}
