using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace OssGen.Content;

/// <summary>
/// Computes the CRC-64 with carry-less multiplication. Each step advances four 16-byte registers by 64 bytes; the registers are combined at
/// the end. Bytes are loaded unchanged; the first bit of a register is therefore its highest coefficient in reflected form. The product of
/// two reflected numbers is one bit short, which is why the exponents below end in -1.
/// </summary>
internal static class Crc64Folding
{
    /// <summary>The minimum number of bytes for which folding is faster than table look-ups.</summary>
    internal const int Shortest = 128;

    private const int Lane = 16;
    private const int Step = 4 * Lane;

    private static readonly Vector128<ulong> OverStep = Constants(Step);
    private static readonly Vector128<ulong> OverLane = Constants(Lane);

    internal static bool IsSupported => Pclmulqdq.IsSupported;

    /// <summary>
    /// Computes the raw register, which is the complement of the checksum, after at least <see cref="Shortest"/> more bytes.
    /// </summary>
    internal static ulong Update(ulong register, ReadOnlySpan<byte> bytes)
    {
        ref var source = ref MemoryMarshal.GetReference(bytes);
        var first = Load(ref source, 0) ^ Vector128.CreateScalar(register);
        var second = Load(ref source, Lane);
        var third = Load(ref source, 2 * Lane);
        var fourth = Load(ref source, 3 * Lane);
        var offset = Step;
        for (; offset <= bytes.Length - Step; offset += Step)
        {
            first = Fold(first, OverStep) ^ Load(ref source, offset);
            second = Fold(second, OverStep) ^ Load(ref source, offset + Lane);
            third = Fold(third, OverStep) ^ Load(ref source, offset + (2 * Lane));
            fourth = Fold(fourth, OverStep) ^ Load(ref source, offset + (3 * Lane));
        }

        var joined = Fold(first, OverLane) ^ second;
        joined = Fold(joined, OverLane) ^ third;
        joined = Fold(joined, OverLane) ^ fourth;
        for (; offset <= bytes.Length - Lane; offset += Lane)
        {
            joined = Fold(joined, OverLane) ^ Load(ref source, offset);
        }

        Span<byte> remainder = stackalloc byte[Lane];
        joined.AsByte().CopyTo(remainder);
        return Crc64Table.Update(Crc64Table.Update(0, remainder), bytes[offset..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> Fold(Vector128<ulong> register, Vector128<ulong> constants) =>
        Pclmulqdq.CarrylessMultiply(register, constants, 0x00) ^ Pclmulqdq.CarrylessMultiply(register, constants, 0x11);

    // Callers load at least 16 bytes before the end of the span.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> Load(ref byte source, int offset) => Vector128.LoadUnsafe(ref source, (nuint)offset).AsUInt64();

    private static Vector128<ulong> Constants(int distance) =>
        Vector128.Create(Crc64Field.PowerOfX((distance * 8) + 64 - 1), Crc64Field.PowerOfX((distance * 8) - 1));
}
