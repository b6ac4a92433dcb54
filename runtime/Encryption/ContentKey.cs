using System.Security.Cryptography;
using OssGen.Content;

namespace OssGen.Encryption;

/// <summary>The key of one object's content. Not a record, so that nothing prints it. Safe to use from several threads.</summary>
internal sealed class ContentKey
{
    /// <summary>AES-256.</summary>
    internal const int KeySize = 32;

    private readonly byte[] _key;
    private readonly byte[] _start;

    /// <summary>A key that is known.</summary>
    /// <param name="key">The key, <see cref="KeySize"/> bytes.</param>
    /// <param name="start">The counter of the first block, <see cref="CounterMode.BlockSize"/> bytes.</param>
    /// <param name="envelope">Both, wrapped by the master key.</param>
    internal ContentKey(byte[] key, byte[] start, EncryptionEnvelope envelope)
    {
        _key = key;
        _start = start;
        Envelope = envelope;
    }

    /// <summary>What the object's metadata says of it.</summary>
    internal EncryptionEnvelope Envelope { get; }

    internal static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeySize);

    /// <summary>
    /// A counter to start from. Readers of other SDKs add the position to its low half without a carry: bytes 8 to 11 are zero, so that no
    /// object is large enough to need one.
    /// </summary>
    internal static byte[] NewStart()
    {
        var start = RandomNumberGenerator.GetBytes(CounterMode.BlockSize);
        start.AsSpan(8, 4).Clear();
        return start;
    }

    internal CounterMode CreateCipher() => new(_key, _start);

    /// <summary>The body, encrypted while it is sent.</summary>
    internal OssContent Encrypt(OssContent content, long position) => new EncryptedContent(content, this, position);

    /// <summary>The bytes of a stream, encrypted or decrypted while they are read; it takes the stream over.</summary>
    internal Stream Apply(Stream stream, long position) => new CounterModeStream(stream, CreateCipher(), position);

    /// <summary>A body that is encrypted while it is sent.</summary>
    /// <param name="inner">The body.</param>
    /// <param name="key">The key of the whole content.</param>
    /// <param name="position">Position of the body in the whole content.</param>
    private sealed class EncryptedContent(OssContent inner, ContentKey key, long position) : OssContent(inner.ContentType)
    {
        public override long? Length => inner.Length;

        public override bool IsReplayable => inner.IsReplayable;

        internal override IProgress<long>? Progress => inner.Progress;

        public override Stream OpenRead() => key.Apply(inner.OpenRead(), position);

        internal override void NoteSent(ulong? crc64) => inner.NoteSent(crc64);
    }

    /// <summary>The bytes of another stream, encrypted or decrypted while they are read. It owns the stream and the cipher.</summary>
    /// <param name="inner">The bytes.</param>
    /// <param name="cipher">What changes them.</param>
    /// <param name="position">Position in the content of the first of them.</param>
    private sealed class CounterModeStream(Stream inner, CounterMode cipher, long position) : ForwardReadStream("This content")
    {
        private long _read;

        public override long Length => inner.Length;

        protected override long BytesRead => _read;

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
            cipher.Apply(position + _read, bytes);
            _read += bytes.Length;
            return bytes.Length;
        }
    }
}
