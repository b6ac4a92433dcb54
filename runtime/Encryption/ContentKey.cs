using System.Security.Cryptography;
using OssGen.Content;

namespace OssGen.Encryption;

/// <summary>
/// The content key of one object. It is thread-safe. It isn't a record, so that its string representation never contains the key.
/// </summary>
internal sealed class ContentKey
{
    /// <summary>The size of an AES-256 key in bytes.</summary>
    internal const int KeySize = 32;

    private readonly byte[] _key;
    private readonly byte[] _start;

    /// <summary>Initializes a content key with the unwrapped key and initial counter.</summary>
    /// <param name="key">The key, <see cref="KeySize"/> bytes.</param>
    /// <param name="start">The counter of the first block, <see cref="CounterMode.BlockSize"/> bytes.</param>
    /// <param name="envelope">The key and the counter, wrapped by the master key.</param>
    internal ContentKey(byte[] key, byte[] start, EncryptionEnvelope envelope)
    {
        _key = key;
        _start = start;
        Envelope = envelope;
    }

    /// <summary>The wrapped form of the key, as stored in the object's metadata.</summary>
    internal EncryptionEnvelope Envelope { get; }

    internal static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeySize);

    /// <summary>
    /// Creates a random initial counter. Bytes 8 to 11 are zero, because other SDKs add the position to the low half of the counter without
    /// a carry. With these zeros, no object is large enough to cause a carry.
    /// </summary>
    internal static byte[] NewStart()
    {
        var start = RandomNumberGenerator.GetBytes(CounterMode.BlockSize);
        start.AsSpan(8, 4).Clear();
        return start;
    }

    internal CounterMode CreateCipher() => new(_key, _start);

    /// <summary>Returns the content as a body that is encrypted while it is sent.</summary>
    internal OssContent Encrypt(OssContent content, long position) => new EncryptedContent(content, this, position);

    /// <summary>
    /// Returns a stream that encrypts or decrypts another stream while it is read. The returned stream owns the other stream.
    /// </summary>
    internal Stream Apply(Stream stream, long position) => new CounterModeStream(stream, CreateCipher(), position);

    /// <summary>Content that is encrypted while it is sent.</summary>
    /// <param name="inner">The unencrypted content.</param>
    /// <param name="key">The content key of the object.</param>
    /// <param name="position">The position of this content in the object.</param>
    private sealed class EncryptedContent(OssContent inner, ContentKey key, long position)
        : OssContent(inner.ContentType, inner.IsContentTypeGuessed)
    {
        public override long? Length => inner.Length;

        public override bool IsReplayable => inner.IsReplayable;

        internal override IProgress<long>? Progress => inner.Progress;

        public override Stream OpenRead() => key.Apply(inner.OpenRead(), position);

        internal override void NoteSent(ulong? crc64) => inner.NoteSent(crc64);
    }

    /// <summary>A stream that encrypts or decrypts another stream while it is read. It owns the other stream and the cipher.</summary>
    /// <param name="inner">The stream to encrypt or decrypt.</param>
    /// <param name="cipher">The cipher.</param>
    /// <param name="position">The position of the stream's first byte in the object.</param>
    private sealed class CounterModeStream(Stream inner, CounterMode cipher, long position) : ForwardReadStream("This content")
    {
        public override long Length => inner.Length;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            ThrowIfDisposed();
            var count = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            return Change(buffer.Span[..count]);
        }

        public override int Read(Span<byte> buffer)
        {
            ThrowIfDisposed();
            return Change(buffer[..inner.Read(buffer)]);
        }

        public override async ValueTask DisposeAsync()
        {
            cipher.Dispose();
            await inner.DisposeAsync().ConfigureAwait(false);
            await base.DisposeAsync().ConfigureAwait(false);
        }

        protected override int ReadNow(Memory<byte> buffer) => Read(buffer.Span);

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                cipher.Dispose();
                inner.Dispose();
            }

            base.Dispose(disposing);
        }

        private int Change(Span<byte> bytes)
        {
            cipher.Apply(position + BytesRead, bytes);
            BytesRead += bytes.Length;
            return bytes.Length;
        }
    }
}
