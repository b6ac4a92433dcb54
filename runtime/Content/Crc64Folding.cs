using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace OssGen.Content;

/// <summary>
/// CRC-64 by carry-less multiplication: four registers of 16 bytes each are carried 64 bytes onwards at a step, then joined. Bytes are
/// loaded as they are, which in the reflected form makes a register's first bit its highest coefficient; a product of two such numbers is
/// one bit short, hence the exponents below end in -1.
/// </summary>
internal static class Crc64Folding
{
    /// <summary>Shorter runs are as quick by tables.</summary>
    internal const int Shortest = 128;

    private const int Lane = 16;
    private const int Step = 4 * Lane;

    private static readonly Vector128<ulong> OverStep = Constants(Step);
    private static readonly Vector128<ulong> OverLane = Constants(Lane);

    internal static bool IsSupported => Pclmulqdq.IsSupported;

    /// <summary>Continues the raw register over a run of at least <see cref="Shortest"/> bytes.</summary>
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

    // Callers stay 16 bytes before the span's end.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> Load(ref byte source, int offset) => Vector128.LoadUnsafe(ref source, (nuint)offset).AsUInt64();

    private static Vector128<ulong> Constants(int distance) =>
        Vector128.Create(Crc64Field.PowerOfX((distance * 8) + 64 - 1), Crc64Field.PowerOfX((distance * 8) - 1));
}
