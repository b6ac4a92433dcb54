using System.Text;
using OssGen.Content;

namespace OssGen;

/// <summary>
/// The body of an upload: text, bytes, a stream or a range of a file. Strings, byte arrays, memory and streams convert implicitly; a string
/// is the text itself, never a path: see <see cref="FromFile"/>.
/// A content that is <see cref="IsReplayable"/> can be sent again after a failure; the others are sent once.
/// </summary>
public abstract class OssContent
{
    /// <summary>The Content-Type sent when nothing better is known.</summary>
    internal const string DefaultContentType = "application/octet-stream";

    private protected OssContent(string contentType) => ContentType = contentType;

    /// <summary>A body of no bytes.</summary>
    public static OssContent Empty { get; } = new MemoryContent(default, DefaultContentType);

    /// <summary>Bytes that will be sent, or null when only the end of the stream tells.</summary>
    public abstract long? Length { get; }

    /// <summary>Whether the body can be read from its start more than once, so that a failed attempt may be repeated.</summary>
    public abstract bool IsReplayable { get; }

    /// <summary>The Content-Type sent when the request names none.</summary>
    public string ContentType { get; }

    /// <summary>UTF-8 text without a byte order mark, sent as <c>application/octet-stream</c> unless the request says otherwise.</summary>
    /// <param name="text">The text.</param>
    /// <param name="contentType">The Content-Type, or null for the default.</param>
    public static OssContent FromString(string text, string? contentType = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new MemoryContent(Encoding.UTF8.GetBytes(text), contentType ?? DefaultContentType);
    }

    /// <summary>Bytes, not copied: they must not change until the call has ended.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="contentType">The Content-Type, or null for <c>application/octet-stream</c>.</param>
    public static OssContent FromBytes(ReadOnlyMemory<byte> bytes, string? contentType = null) =>
        new MemoryContent(bytes, contentType ?? DefaultContentType);

    /// <summary>
    /// A stream from its current position to its end. A seekable one is replayable and has a known length; any other is sent once, chunked.
    /// The stream stays open: the caller disposes it.
    /// </summary>
    /// <param name="stream">A readable stream.</param>
    /// <param name="length">Bytes to send, or null for all that is left. A stream that holds less fails the call.</param>
    /// <param name="contentType">The Content-Type, or null for <c>application/octet-stream</c>.</param>
    /// <exception cref="ArgumentException">The stream can't be read.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="length"/> is negative or more than a seekable stream holds.
    /// </exception>
    public static OssContent FromStream(Stream stream, long? length = null, string? contentType = null) =>
        new SourceStreamContent(stream, length, contentType ?? DefaultContentType);

    /// <summary>
    /// A stream that is opened for each attempt, so that it can be sent again without being able to seek.
    /// </summary>
    /// <param name="open">Opens a readable stream at the content's first byte; it is disposed after each attempt.</param>
    /// <param name="length">
    /// Bytes to send, or null for all that the stream has. A stream with fewer bytes fails the call.
    /// </param>
    /// <param name="contentType">The Content-Type, or null for <c>application/octet-stream</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative.</exception>
    public static OssContent FromFactory(Func<Stream> open, long? length = null, string? contentType = null) =>
        new FactoryContent(open, length, contentType ?? DefaultContentType);

    /// <summary>
    /// A file or a range of one, opened again for each attempt, so always replayable. The Content-Type follows the file's suffix.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="offset">First byte to send; 0 by default.</param>
    /// <param name="length">Bytes to send, or null for all from <paramref name="offset"/> on.</param>
    /// <param name="contentType">The Content-Type, or null to derive it from the suffix.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="IOException">
    /// The path is that of a pipe, a socket or a device: open it and use <see cref="FromStream"/>.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The range isn't inside the file.</exception>
    public static OssContent FromFile(string path, long offset = 0, long? length = null, string? contentType = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new FileContent(path, offset, length, contentType ?? ContentTypes.OfFileName(path));
    }

    /// <summary>
    /// The same body, reporting the bytes handed to the network so far. A repeated attempt starts again at 0, so a report never exceeds the
    /// length.
    /// </summary>
    /// <param name="progress">Receives the count after each chunk.</param>
    public OssContent WithProgress(IProgress<long> progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        return new ProgressContent(this, progress);
    }

    /// <summary>Text as a body.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator OssContent(string text) => FromString(text);

    /// <summary>Bytes as a body.</summary>
    /// <param name="bytes">The bytes, not copied.</param>
    public static implicit operator OssContent(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return FromBytes(bytes);
    }

    /// <summary>Bytes as a body.</summary>
    /// <param name="bytes">The bytes, not copied.</param>
    public static implicit operator OssContent(ReadOnlyMemory<byte> bytes) => FromBytes(bytes);

    /// <summary>A stream from its current position as a body.</summary>
    /// <param name="stream">The stream; it stays open.</param>
    public static implicit operator OssContent(Stream stream) => FromStream(stream);

    /// <summary>Opens the body for reading from its first byte. A body that isn't replayable opens once.</summary>
    /// <returns>A stream that the caller disposes; it ends after <see cref="Length"/> bytes.</returns>
    /// <exception cref="InvalidOperationException">The body was read before and can't be read again.</exception>
    public abstract Stream OpenRead();

    /// <summary>The bytes, if they are in memory already, so that sending needs no stream and no buffer.</summary>
    internal virtual bool TryGetMemory(out ReadOnlyMemory<byte> bytes)
    {
        bytes = default;
        return false;
    }

    /// <summary>Receives the count of bytes sent in the current attempt; null for none.</summary>
    internal virtual IProgress<long>? Progress => null;

    /// <summary>Told at the end of each attempt that sent everything.</summary>
    /// <param name="crc64">CRC-64 of what was sent; null when it wasn't computed.</param>
    internal virtual void NoteSent(ulong? crc64)
    {
    }
}
