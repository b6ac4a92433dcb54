using OssGen.Content;
using OssGen.Emulator.Handlers;
using OssGen.Emulator.Http;
using OssGen.Emulator.Storage;
using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Storage.Objects;
using OssGen.Emulator.Storage.Sql;
using OssGen.Emulator.Wire;
using OssGen.Files;

namespace OssGen.Emulator.Seeding;

/// <summary>
/// Puts the files of a folder into the store at the start: each subfolder is a bucket, and each file in it an object. All names are checked
/// before anything is stored.
/// </summary>
internal sealed class SeedFolder
{
    private readonly List<(string Bucket, List<(string Key, string Path)> Files)> _buckets = [];
    private readonly string _root;

    /// <summary>Reads the names of a folder.</summary>
    /// <exception cref="IOException">The folder doesn't exist or can't be read, or a name in it is that of no bucket or object.</exception>
    public SeedFolder(string path)
    {
        _root = Path.GetFullPath(path);
        if (!Directory.Exists(_root))
        {
            throw new IOException($"The seed folder '{_root}' doesn't exist. Name a folder that has a subfolder for each bucket.");
        }

        Explained(_root, ReadBuckets);
    }

    /// <summary>Throws an exception if the data folder is in the seed folder: every start would store the data as objects again.</summary>
    /// <exception cref="IOException">The data folder is in the seed folder.</exception>
    public void RequireOutside(string dataFolder)
    {
        var data = Path.GetFullPath(dataFolder);
        if (Path.GetRelativePath(RealPath.Of(_root), RealPath.Of(data)) is var relative && relative != ".." && !Path.IsPathRooted(relative)
            && !relative.StartsWith($"..{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        {
            throw new IOException($"The data folder '{data}' is in the seed folder '{_root}'. Name one that isn't.");
        }
    }

    /// <summary>Creates the buckets that don't exist yet, and stores the files, as PutObject would.</summary>
    /// <param name="store">The store.</param>
    /// <param name="owner">The ID of the account that owns the buckets.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="IOException">A file can't be read or stored. The message contains its name and the reason.</exception>
    public async Task PutAsync(Store store, string owner, CancellationToken cancellationToken)
    {
        foreach (var (name, files) in _buckets)
        {
            var bucket = await ExplainedAsync(
                Path.Combine(_root, name), () => store.Buckets.CreateAsync(new NewBucket(name, owner), static _ => { }, cancellationToken));
            foreach (var (key, path) in files)
            {
                await ExplainedAsync(path, () => PutAsync(store, bucket, key, path, cancellationToken));
            }
        }
    }

    private static async Task<ObjectRecord> PutAsync(
        Store store, BucketRecord bucket, string key, string path, CancellationToken cancellationToken)
    {
        await using var content = File.OpenRead(path);
        var written = await store.Writer.WriteAsync(content, static _ => { }, cancellationToken);
        var headers = StoredHeaders.Of([new("Content-Type", ContentTypes.OfName(key) ?? ContentTypes.Default)]);
        var about = new NewObject(bucket.StorageClass, RequestedAcl: null, headers, ForbidOverwrite: false);
        return await store.Objects.PutAsync(bucket, key, written, about, cancellationToken);
    }

    // Names that begin with a dot, such as .gitkeep, are those of no bucket.
    private void ReadBuckets()
    {
        foreach (var entry in new DirectoryInfo(_root).EnumerateFileSystemInfos().Where(static entry => !entry.Name.StartsWith('.'))
            .OrderBy(static entry => entry.Name, StringComparer.Ordinal))
        {
            RefuseLink(entry);
            RefuseSpecial(entry);
            if (entry is not DirectoryInfo folder)
            {
                throw new IOException(
                    $"The file '{entry.FullName}' is in no bucket. Move it to a subfolder of '{_root}': its name is that of the bucket.");
            }

            Explained(folder.FullName, () => RequestValidation.CheckBucketName(folder.Name));
            var files = new List<(string Key, string Path)>();
            Collect(folder, "", files);
            _buckets.Add((folder.Name, files));
        }
    }

    private static void Collect(DirectoryInfo folder, string prefix, List<(string Key, string Path)> files)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos().OrderBy(static entry => entry.Name, StringComparer.Ordinal))
        {
            var key = prefix + entry.Name;
            RefuseLink(entry);
            RefuseSpecial(entry);
            if (entry is DirectoryInfo subfolder)
            {
                Collect(subfolder, $"{key}/", files);
            }
            else
            {
                Explained(entry.FullName, () => RequestReader.CheckKey(key));
                files.Add((key, entry.FullName));
            }
        }
    }

    // A link can lead out of the folder, to files that are none of it, or back into it.
    private static void RefuseLink(FileSystemInfo entry)
    {
        if (entry.LinkTarget is not null)
        {
            throw new IOException($"'{entry.FullName}' is a link, which a seed folder can't have. Put its target there.");
        }
    }

    // Opening a pipe waits for a program that writes to it; a device may never end.
    private static void RefuseSpecial(FileSystemInfo entry)
    {
        if (FileKinds.OfEntry(entry.FullName) is var kind && kind.IsSpecial())
        {
            throw new IOException(
                $"'{entry.FullName}' is {kind.Describe()}, which a seed folder can't have. Put a file there, or remove it.");
        }
    }

    private static void Explained(string path, Action work)
    {
        try
        {
            work();
        }
        catch (Exception e) when (e is OssFaultException or UnauthorizedAccessException)
        {
            throw Unusable(path, e);
        }
    }

    private static async Task<T> ExplainedAsync<T>(string path, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception e) when (e is OssFaultException or UnauthorizedAccessException or IOException)
        {
            throw Unusable(path, e);
        }
    }

    private static IOException Unusable(string path, Exception cause) =>
        new($"'{path}' of the seed folder can't be stored: {cause.Message}", cause);
}
