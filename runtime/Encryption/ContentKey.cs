using System.Security.Cryptography;

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
    /// A counter to start from. Readers of other SDKs add the position to its low half without a carry: bytes 8 to 11 are zero, so that no object is large enough to need one.
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
}
