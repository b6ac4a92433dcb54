using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace OssGen;

/// <summary>
/// AES in counter mode (NIST SP 800-38A, 6.5) over any stretch of a content: byte n is changed by byte n % 16 of the block that encrypts <c>start + n / 16</c>, a number of
/// 128 bits, big-endian, that wraps around. Encrypting and decrypting are the same. For one thread at a time.
/// </summary>
internal sealed class CounterMode : IDisposable
{
    internal const int BlockSize = 16;

    // Large enough that what a call of the cipher costs beside its work counts for little; with the bytes themselves it still fits the second cache.
    private const int LargestBatch = 64 * 1024;

    private readonly Aes _aes = Aes.Create();
    private readonly ICryptoTransform _cipher;
    private readonly UInt128 _start;
    private byte[] _blocks = [];

    /// <summary>A cipher for one content.</summary>
    /// <param name="key">The content's key.</param>
    /// <param name="start">The counter of its first block, 16 bytes.</param>
    internal CounterMode(ReadOnlySpan<byte> key, ReadOnlySpan<byte> start)
    {
        _aes.SetKey(key);
        // One independent block after the other is what a counter mode is made of; nothing is encrypted in ECB mode as such.
#pragma warning disable CA5358 // Review cipher mode usage
        _aes.Mode = CipherMode.ECB;
#pragma warning restore CA5358
        _aes.Padding = PaddingMode.None;
        // Kept, since it holds the round keys.
        _cipher = _aes.CreateEncryptor();
        _start = BinaryPrimitives.ReadUInt128BigEndian(start);
    }

    /// <summary>Encrypts or decrypts bytes where they lie.</summary>
    /// <param name="position">Position in the content of the first of them.</param>
    /// <param name="bytes">The bytes.</param>
    internal void Apply(long position, Span<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var skipped = (int)(position % BlockSize);
            var count = Math.Min(bytes.Length, LargestBatch - skipped);
            var stream = NextBlocks(_start + (UInt128)(position / BlockSize), skipped + count);
            Xor(bytes[..count], stream.Slice(skipped, count));
            position += count;
            bytes = bytes[count..];
        }
    }

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(_blocks);
        _cipher.Dispose();
        _aes.Dispose();
    }

    private ReadOnlySpan<byte> NextBlocks(UInt128 counter, int length)
    {
        var rounded = (length + BlockSize - 1) / BlockSize * BlockSize;
        if (_blocks.Length < rounded)
        {
            CryptographicOperations.ZeroMemory(_blocks);
            _blocks = new byte[rounded];
        }

        Count(counter, MemoryMarshal.Cast<byte, ulong>(_blocks.AsSpan(0, rounded)));
        _cipher.TransformBlock(_blocks, 0, rounded, _blocks, 0);
        return _blocks.AsSpan(0, length);
    }

    /// <summary>Writes consecutive counters, two words each.</summary>
    private static void Count(UInt128 counter, Span<ulong> words)
    {
        var low = (ulong)counter;
        var high = BigEndian((ulong)(counter >> 64));
        for (var index = 0; index + 1 < words.Length; index += 2)
        {
            words[index] = high;
            words[index + 1] = BigEndian(low);
            if (++low == 0)
            {
                high = BigEndian((ulong)(counter >> 64) + 1);
            }
        }
    }

    private static ulong BigEndian(ulong value) => BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(value) : value;

    private static void Xor(Span<byte> bytes, ReadOnlySpan<byte> mask)
    {
        var vectors = MemoryMarshal.Cast<byte, Vector<byte>>(bytes);
        var masks = MemoryMarshal.Cast<byte, Vector<byte>>(mask);
        for (var index = 0; index < vectors.Length; index++)
        {
            vectors[index] ^= masks[index];
        }

        for (var index = vectors.Length * Vector<byte>.Count; index < bytes.Length; index++)
        {
            bytes[index] ^= mask[index];
        }
    }
}
