using System.Text;
using OssGen.Content;

namespace OssGen;

/// <summary>
/// The body of an upload: text, bytes, a stream, or all or part of a file. Strings, byte arrays, memory, and streams convert implicitly to
/// a body.
/// </summary>
/// <remarks>
/// A string is the text itself, never a path; for a file, use <see cref="FromFile"/>. If <see cref="IsReplayable"/> is true, the body can
/// be sent again after a failure; otherwise, it is sent only once.
/// </remarks>
public abstract class OssContent
{
    /// <summary>The content type that is sent when no other content type is known.</summary>
    internal const string DefaultContentType = "application/octet-stream";

    private protected OssContent(string contentType) => ContentType = contentType;

    /// <summary>An empty body.</summary>
    public static OssContent Empty { get; } = new MemoryContent(default, DefaultContentType);

    /// <summary>The length of the body in bytes, or null if the length is unknown until the stream ends.</summary>
    public abstract long? Length { get; }

    /// <summary>Whether the body can be read from its start more than once, for example to retry a failed attempt.</summary>
    public abstract bool IsReplayable { get; }

    /// <summary>The content type that is sent if the request doesn't specify one.</summary>
    public string ContentType { get; }

    /// <summary>
    /// Creates a body from text. The text is encoded as UTF-8 without a byte order mark, and the default content type is
    /// <c>application/octet-stream</c>.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="contentType">The content type, or null for the default.</param>
    public static OssContent FromString(string text, string? contentType = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new MemoryContent(Encoding.UTF8.GetBytes(text), contentType ?? DefaultContentType);
    }

    /// <summary>Creates a body from bytes. The bytes are not copied and must not change until the call has completed.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="contentType">The content type, or null for <c>application/octet-stream</c>.</param>
    public static OssContent FromBytes(ReadOnlyMemory<byte> bytes, string? contentType = null) =>
        new MemoryContent(bytes, contentType ?? DefaultContentType);

    /// <summary>
    /// Creates a body from the bytes between the current position and the end of a stream. The caller disposes the stream.
    /// </summary>
    /// <remarks>
    /// A seekable stream is replayable and has a known length. Any other stream can be sent only once, and is sent with chunked encoding
    /// unless <paramref name="length"/> is specified.
    /// </remarks>
    /// <param name="stream">A readable stream.</param>
    /// <param name="length">The number of bytes to send, or null for all remaining bytes. The call fails if the stream has fewer.</param>
    /// <param name="contentType">The content type, or null for <c>application/octet-stream</c>.</param>
    /// <exception cref="ArgumentException">The stream can't be read.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="length"/> is negative, or more bytes than remain in a seekable stream.
    /// </exception>
    public static OssContent FromStream(Stream stream, long? length = null, string? contentType = null) =>
        new SourceStreamContent(stream, length, contentType ?? DefaultContentType);

    /// <summary>
    /// Creates a body from a stream that is opened for each attempt, so that the body is replayable even if the stream can't seek.
    /// </summary>
    /// <param name="open">Opens a readable stream at the first byte of the content. The stream is disposed after each attempt.</param>
    /// <param name="length">The number of bytes to send, or null for the entire stream. The call fails if the stream has fewer.</param>
    /// <param name="contentType">The content type, or null for <c>application/octet-stream</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative.</exception>
    public static OssContent FromFactory(Func<Stream> open, long? length = null, string? contentType = null) =>
        new FactoryContent(open, length, contentType ?? DefaultContentType);

    /// <summary>
    /// Creates a body from all or part of a file. The body is replayable, because the file is opened for each attempt. By default, the
    /// content type is derived from the file name's extension.
    /// </summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="offset">The offset of the first byte to send; 0 by default.</param>
    /// <param name="length">The number of bytes to send, or null for all from <paramref name="offset"/> to the end.</param>
    /// <param name="contentType">The content type, or null to derive it from the extension.</param>
    /// <exception cref="FileNotFoundException">The file doesn't exist.</exception>
    /// <exception cref="IOException">The path names a pipe, a socket or a device: open it and use <see cref="FromStream"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The range is not inside the file.</exception>
    public static OssContent FromFile(string path, long offset = 0, long? length = null, string? contentType = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new FileContent(path, offset, length, contentType ?? ContentTypes.OfFileName(path));
    }

    /// <summary>
    /// Returns a body that has the same content and reports its progress. The reported number of bytes restarts at 0 with each attempt.
    /// </summary>
    /// <param name="progress">Receives the number of bytes passed to the network so far, after each chunk.</param>
    public OssContent WithProgress(IProgress<long> progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        return new ProgressContent(this, progress);
    }

    /// <summary>Converts text to a body in the same way as <see cref="FromString"/>.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator OssContent(string text) => FromString(text);

    /// <summary>Converts bytes to a body in the same way as <see cref="FromBytes"/>.</summary>
    /// <param name="bytes">The bytes, which are not copied.</param>
    public static implicit operator OssContent(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return FromBytes(bytes);
    }

    /// <summary>Converts bytes to a body in the same way as <see cref="FromBytes"/>.</summary>
    /// <param name="bytes">The bytes, which are not copied.</param>
    public static implicit operator OssContent(ReadOnlyMemory<byte> bytes) => FromBytes(bytes);

    /// <summary>
    /// Converts a stream to a body in the same way as <see cref="FromStream"/>. The body starts at the current position of the stream.
    /// </summary>
    /// <param name="stream">The stream, which stays open.</param>
    public static implicit operator OssContent(Stream stream) => FromStream(stream);

    /// <summary>Opens the body for reading from its first byte. A body that isn't replayable can be opened only once.</summary>
    /// <returns>A stream of <see cref="Length"/> bytes, which the caller disposes.</returns>
    /// <exception cref="InvalidOperationException">The body has been read already and isn't replayable.</exception>
    public abstract Stream OpenRead();

    /// <summary>
    /// Gets the bytes of the body if they are already in memory; otherwise, returns false. Bytes in memory are sent without a stream or a
    /// buffer.
    /// </summary>
    internal virtual bool TryGetMemory(out ReadOnlyMemory<byte> bytes)
    {
        bytes = default;
        return false;
    }

    /// <summary>The receiver of the number of bytes sent in the current attempt, or null for none.</summary>
    internal virtual IProgress<long>? Progress => null;

    /// <summary>Records the checksum after an attempt that sent the entire body. The default implementation does nothing.</summary>
    /// <param name="crc64">The CRC-64 of the bytes sent; null if it wasn't computed.</param>
    internal virtual void NoteSent(ulong? crc64)
    {
    }
}
