using System.Buffers;
using OssGen.Emulator.Errors;
using OssGen.Files;

namespace OssGen.Emulator.Storage.Files;

/// <summary>
/// Writes request bodies to data files and computes their hashes at the same time. If writing a body fails, its file is deleted.
/// </summary>
/// <param name="folder">The folder of the files.</param>
/// <param name="names">Generates the names of the files.</param>
/// <param name="flush">Makes a folder's entries durable; null if files need not survive a power failure.</param>
internal sealed class DataWriter(DataFolder folder, DataFileNames names, FolderFlush? flush)
{
    /// <summary>The maximum number of bytes in one upload request: 5 GiB.</summary>
    public const long MaximumLength = 5L << 30;

    private const int BufferSize = 128 * 1024;

    /// <summary>
    /// Writes at most <see cref="MaximumLength"/> bytes of a stream to a data file. Throws OSS's error as soon as more bytes are read.
    /// </summary>
    /// <param name="source">The stream to read to its end.</param>
    /// <param name="accept">Validates length and hashes before the file is published; throws to reject them.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    public Task<WrittenData> WriteAsync(Stream source, Action<WrittenData> accept, CancellationToken cancellationToken) =>
        WriteAsync(source, MaximumLength, accept, cancellationToken);

    /// <summary>
    /// Writes at most <paramref name="limit"/> bytes of a stream to a data file. Throws OSS's error as soon as more bytes are read.
    /// </summary>
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

    /// <summary>Deletes a finished file whose record could not be committed.</summary>
    public void Discard(WrittenData written)
    {
        if (written.File is { } file)
        {
            File.Delete(folder.PathOf(file));
        }
    }

    // While a piece of a long body is hashed, it is written and the next one is received: hashing takes longest.
    private static async Task<WrittenData> CopyAsync(
        Stream source, long limit, DataFile file, Stream target, CancellationToken cancellationToken)
    {
        using var hasher = new BodyHasher();
        var (piece, next) = (ArrayPool<byte>.Shared.Rent(BufferSize), ArrayPool<byte>.Shared.Rent(BufferSize));
        var length = 0L;
        var hashing = Task.CompletedTask;
        try
        {
            while (await source.ReadAtLeastAsync(
                piece.AsMemory(0, BufferSize), BufferSize, throwOnEndOfStream: false, cancellationToken) is var count and > 0)
            {
                length += count;
                if (length > limit)
                {
                    throw OssErrors.EntityTooLarge(length, limit);
                }

                await hashing;
                hashing = HashAsync(hasher, piece.AsMemory(0, count));
                target.Write(piece.AsSpan(0, count));
                (piece, next) = (next, piece);
            }
        }
        finally
        {
            await hashing;
            ArrayPool<byte>.Shared.Return(piece);
            ArrayPool<byte>.Shared.Return(next);
        }

        return new WrittenData(length == 0 ? null : file, length, hasher.Md5(), hasher.Crc64);
    }

    private static Task HashAsync(BodyHasher hasher, ReadOnlyMemory<byte> piece)
    {
        if (piece.Length == BufferSize)
        {
            return Task.Run(() => hasher.Append(piece.Span));
        }

        hasher.Append(piece.Span);
        return Task.CompletedTask;
    }

    // Content first, then the file's name, then the name of a new folder: all of it is on disk before the record is.
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
