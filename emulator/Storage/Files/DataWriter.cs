using System.Buffers;
using OssGen.Emulator.Errors;
using OssGen.Files;

namespace OssGen.Emulator.Storage.Files;

/// <summary>Streams bodies into data files, hashing on the way. A body that fails leaves nothing behind.</summary>
/// <param name="folder">Where the files are.</param>
/// <param name="names">Draws their names.</param>
/// <param name="flush">Makes a folder's entries durable; null where files need not survive a power failure.</param>
internal sealed class DataWriter(DataFolder folder, DataFileNames names, FolderFlush? flush)
{
    /// <summary>The most that one request may upload: 5 GiB.</summary>
    public const long MaximumLength = 5L << 30;

    private const int BufferSize = 128 * 1024;

    /// <summary>Writes a stream to its end.</summary>
    /// <param name="source">The bytes.</param>
    /// <param name="accept">Judges length and hashes before the file gets its place; throws to refuse them.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public Task<WrittenData> WriteAsync(Stream source, Action<WrittenData> accept, CancellationToken cancellationToken) =>
        WriteAsync(source, MaximumLength, accept, cancellationToken);

    /// <summary>The same with a limit below the common one: nothing behind it is read.</summary>
    public async Task<WrittenData> WriteAsync(Stream source, long limit, Action<WrittenData> accept, CancellationToken cancellationToken)
    {
        var file = names.Next();
        using var replacement = FileReplacement.Begin(folder.PathOf(file), new ReplacementOptions
        {
            TemporaryFolder = folder.Temp,
            TemporaryName = DataFolder.TempNameOf(file),
            Durability = flush is null ? Durability.None : Durability.Content,
        });
        var written = await CopyAsync(source, limit, file, replacement.Content, cancellationToken);
        accept(written);
        if (written.File is not null)
        {
            Publish(file, replacement);
        }

        return written;
    }

    /// <summary>Removes a file whose record could not be committed.</summary>
    public void Discard(WrittenData written)
    {
        if (written.File is { } file)
        {
            File.Delete(folder.PathOf(file));
        }
    }

    private static async Task<WrittenData> CopyAsync(
        Stream source, long limit, DataFile file, Stream target, CancellationToken cancellationToken)
    {
        using var hasher = new BodyHasher();
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            while (await source.ReadAtLeastAsync(buffer, BufferSize, throwOnEndOfStream: false, cancellationToken) is var count and > 0)
            {
                hasher.Append(buffer.AsSpan(0, count));
                if (hasher.Length > limit)
                {
                    throw OssErrors.EntityTooLarge(hasher.Length, limit);
                }

                await target.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return new WrittenData(hasher.Length == 0 ? null : file, hasher.Length, hasher.Md5(), hasher.Crc64);
    }

    // Bytes first, then the name, then the name of a new folder: all is on disk before the record is.
    private void Publish(DataFile file, FileReplacement replacement)
    {
        var isNewFolder = folder.CreateFolderOf(file);
        replacement.Commit(overwrite: false);
        if (flush is not null)
        {
            FlushNames(file, isNewFolder, flush);
        }
    }

    private void FlushNames(DataFile file, bool isNewFolder, FolderFlush flushFolder)
    {
        try
        {
            flushFolder(Path.GetDirectoryName(folder.PathOf(file))!);
            if (isNewFolder)
            {
                flushFolder(folder.Data);
            }
        }
        catch
        {
            File.Delete(folder.PathOf(file));
            throw;
        }
    }
}
