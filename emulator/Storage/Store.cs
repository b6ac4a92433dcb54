using Microsoft.Data.Sqlite;
using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Storage.Files;
using OssGen.Emulator.Storage.Listings;
using OssGen.Emulator.Storage.Objects;
using OssGen.Emulator.Storage.Uploads;
using OssGen.Emulator.Storage.Worm;
using OssGen.Files;

namespace OssGen.Emulator.Storage;

/// <summary>Buckets, objects and uploads on disk. A change that returned survives the process being killed.</summary>
internal sealed class Store : IDisposable
{
    private readonly DataFolder _folder;
    private readonly Database _database;
    private readonly FileReclaimer _reclaimer;
    private readonly TimeProvider _time;

    private Store(DataFolder folder, Database database, DataFileNames names, FolderFlush? flush, TimeProvider time)
    {
        _folder = folder;
        _database = database;
        _reclaimer = new FileReclaimer(folder);
        _time = time;
        Writer = new DataWriter(folder, names, flush);
        Buckets = new BucketStore(this);
        Objects = new ObjectStore(this);
        Appends = new AppendStore(this);
        Uploads = new UploadStore(this);
        Groups = new GroupStore(this);
        Worm = new WormStore(this);
        Restorations = new RestorationStore(this);
        Listings = new ListingStore(this);
        Configurations = new ConfigurationStore(this);
    }

    public BucketStore Buckets { get; }

    public ObjectStore Objects { get; }

    public AppendStore Appends { get; }

    public UploadStore Uploads { get; }

    public GroupStore Groups { get; }

    public WormStore Worm { get; }

    public RestorationStore Restorations { get; }

    public ListingStore Listings { get; }

    public ConfigurationStore Configurations { get; }

    public DataWriter Writer { get; }

    /// <summary>Now, cut to the whole seconds that OSS keeps.</summary>
    public DateTimeOffset Now => DateTimeOffset.FromUnixTimeSeconds(_time.GetUtcNow().ToUnixTimeSeconds());

    /// <summary>Opens a store and removes what a crash left behind.</summary>
    /// <param name="path">The data folder; null for a temporary one.</param>
    /// <param name="durable">Every acknowledged write is on disk, not only with the operating system.</param>
    /// <param name="time">Where LastModified comes from.</param>
    /// <exception cref="IOException">The folder is in use, can't be used or holds files that aren't an emulator's, or its metadata can't be
    /// read.</exception>
    /// <exception cref="InvalidOperationException">Its metadata is another program's or another version's.</exception>
    public static Store Open(string? path, bool durable, TimeProvider time) => Open(path, durable ? DirectorySync.Flush : null, time);

    /// <summary>The same, with what makes folders durable; null where nothing need be durable.</summary>
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
                throw new IOException($"The metadata '{folder.Database}' can't be read: {e.Message} Name another data folder, or remove this one if its data may go.", e);
            }

            throw;
        }
    }

    public T Read<T>(Func<SqlSession, T> work) => _database.Read(work);

    /// <summary>Commits a change, then lets go of the files it freed.</summary>
    public async Task<T> ChangeAsync<T>(Func<Change, T> work, CancellationToken cancellationToken)
    {
        Change? change = null;
        var result = await _database.WriteAsync(
            sql =>
            {
                change = new Change(sql, Now);
                return work(change);
            },
            cancellationToken);
        _reclaimer.Retire(change!.Freed);
        return result;
    }

    /// <summary>Commits a change that mentions freshly written bytes, and removes them again if it fails.</summary>
    public async Task<T> ChangeAsync<T>(WrittenData data, Func<Change, T> work, CancellationToken cancellationToken)
    {
        try
        {
            return await ChangeAsync(work, cancellationToken);
        }
        catch
        {
            Writer.Discard(data);
            throw;
        }
    }

    /// <summary>Keeps every file that is referenced now until the returned object is disposed of.</summary>
    public IDisposable Hold() => _reclaimer.Enter();

    public Stream OpenSegments(IReadOnlyList<Segment> segments, IDisposable hold) => new SegmentStream(_folder, segments, hold);

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }
}
