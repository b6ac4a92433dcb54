using System.Buffers;
using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Storage.Files;

/// <summary>Streams bodies into data files, hashing on the way. A body that fails leaves nothing behind.</summary>
internal sealed class DataWriter(DataFolder folder, bool durable)
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
        var file = DataFile.Create();
        var temp = folder.TempPathOf(file);
        try
        {
            var written = await WriteTempAsync(source, limit, file, temp, cancellationToken);
            accept(written);
            if (written.File is null)
            {
                File.Delete(temp);
                return written;
            }

            folder.Publish(file);
            if (durable)
            {
                FlushToDisk(folder.PathOf(file));
            }

            return written;
        }
        catch
        {
            File.Delete(temp);
            throw;
        }
    }

    /// <summary>Removes a file whose record could not be committed.</summary>
    public void Discard(WrittenData written)
    {
        if (written.File is { } file)
        {
            File.Delete(folder.PathOf(file));
        }
    }

    private static async Task<WrittenData> WriteTempAsync(Stream source, long limit, DataFile file, string temp, CancellationToken cancellationToken)
    {
        using var hasher = new BodyHasher();
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            await using var target = new FileStream(temp, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.Asynchronous);
            while (await source.ReadAtLeastAsync(buffer, BufferSize, throwOnEndOfStream: false, cancellationToken) is var count and > 0)
            {
                hasher.Append(buffer.AsSpan(0, count));
                if (hasher.Length > limit)
                {
                    throw Faults.EntityTooLarge(hasher.Length, limit);
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

    // After the rename, so that the file's name is on disk together with its bytes before the record is.
    private static void FlushToDisk(string path)
    {
        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(handle);
    }
}
