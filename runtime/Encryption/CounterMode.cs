using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;

namespace OssGen.Encryption;

/// <summary>
/// An AES cipher in counter mode (NIST SP 800-38A, 6.5) with random access. Byte n of the content is XORed with byte n % 16 of the
/// encrypted counter block <c>start + n / 16</c>, a 128-bit big-endian number that wraps around. Encryption and decryption are the same
/// operation. The cipher is not thread-safe.
/// </summary>
internal sealed class CounterMode : IDisposable
{
    internal const int BlockSize = 16;

    // Small enough that the blocks are still in the L1 cache when they are used, large enough that the overhead of a cipher call is
    // negligible.
    private const int LargestBatch = 16 * 1024;

    private readonly Aes _aes = Aes.Create();
    private readonly ICryptoTransform _cipher;
    private readonly UInt128 _start;
    private byte[] _blocks = [];

    /// <summary>Initializes a cipher for the content of one object.</summary>
    /// <param name="key">The content key.</param>
    /// <param name="start">The counter of the first block, 16 bytes.</param>
    internal CounterMode(ReadOnlySpan<byte> key, ReadOnlySpan<byte> start)
    {
        _aes.SetKey(key);
        // Counter mode encrypts independent counter blocks, which is what ECB does; no content is encrypted in ECB mode.
#pragma warning disable CA5358 // Review cipher mode usage
        _aes.Mode = CipherMode.ECB;
#pragma warning restore CA5358
        _aes.Padding = PaddingMode.None;
        // Kept, because it holds the round keys.
        _cipher = _aes.CreateEncryptor();
        _start = BinaryPrimitives.ReadUInt128BigEndian(start);
    }

    /// <summary>Encrypts or decrypts bytes in place.</summary>
    /// <param name="position">The position of the first byte in the content.</param>
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

        Count(counter, _blocks.AsSpan(0, rounded));
        _cipher.TransformBlock(_blocks, 0, rounded, _blocks, 0);
        return _blocks.AsSpan(0, length);
    }

    /// <summary>Writes consecutive counter values, one per block.</summary>
    private static void Count(UInt128 counter, Span<byte> blocks)
    {
        // Writes the counters with the same upper half; the rest follow after the carry.
        var toCarry = 0 - (ulong)counter;
        var count = (int)Math.Min((ulong)(blocks.Length / BlockSize), toCarry == 0 ? ulong.MaxValue : toCarry);
        var next = Vector128.Create((ulong)counter, (ulong)(counter >> 64));
        var one = Vector128.Create(1UL, 0UL);
        ref var target = ref MemoryMarshal.GetReference(blocks);
        for (var index = 0; index < count; index++)
        {
            BigEndian(next).StoreUnsafe(ref target, (nuint)(index * BlockSize));
            next += one;
        }

        if (count * BlockSize < blocks.Length)
        {
            Count(counter + (UInt128)count, blocks[(count * BlockSize)..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> BigEndian(Vector128<ulong> number) => BitConverter.IsLittleEndian
        ? Vector128.Shuffle(number.AsByte(), Vector128.Create((byte)15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0))
        : Vector128.Shuffle(number, Vector128.Create(1UL, 0UL)).AsByte();

    private static void Xor(Span<byte> bytes, ReadOnlySpan<byte> mask)
    {
        ref var target = ref MemoryMarshal.GetReference(bytes);
        ref var source = ref MemoryMarshal.GetReference(mask);
        var index = 0;
        for (; index <= bytes.Length - Vector256<byte>.Count; index += Vector256<byte>.Count)
        {
            (Vector256.LoadUnsafe(ref target, (nuint)index) ^ Vector256.LoadUnsafe(ref source, (nuint)index))
                .StoreUnsafe(ref target, (nuint)index);
        }

        for (; index < bytes.Length; index++)
        {
            bytes[index] ^= mask[index];
        }
    }
}
