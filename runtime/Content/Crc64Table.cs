using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OssGen.Content;

/// <summary>
/// Computes the CRC-64 with look-up tables, sixteen bytes per step. It is used on processors without carry-less multiplication and for
/// short inputs.
/// </summary>
internal static class Crc64Table
{
    private const int Step = 16;
    private const int Values = 256;

    // Tables[table * Values + value] is the contribution of byte `value` when `table` bytes follow it.
    private static readonly ulong[] Tables = CreateTables();

    /// <summary>Computes the raw register, which is the complement of the checksum, after the given bytes.</summary>
    internal static ulong Update(ulong register, ReadOnlySpan<byte> bytes)
    {
        ref var tables = ref MemoryMarshal.GetArrayDataReference(Tables);
        while (bytes.Length >= Step)
        {
            var low = BinaryPrimitives.ReadUInt64LittleEndian(bytes) ^ register;
            var high = BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]);
            register = Eight(ref tables, low, 8) ^ Eight(ref tables, high, 0);
            bytes = bytes[Step..];
        }

        foreach (var value in bytes)
        {
            register = Tables[(byte)register ^ value] ^ (register >> 8);
        }

        return register;
    }

    /// <summary>Returns the contribution of eight bytes to the register when <paramref name="following"/> bytes follow them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Eight(ref ulong tables, ulong bytes, int following) =>
        Look(ref tables, following + 7, bytes) ^ Look(ref tables, following + 6, bytes >> 8)
        ^ Look(ref tables, following + 5, bytes >> 16) ^ Look(ref tables, following + 4, bytes >> 24)
        ^ Look(ref tables, following + 3, bytes >> 32) ^ Look(ref tables, following + 2, bytes >> 40)
        ^ Look(ref tables, following + 1, bytes >> 48) ^ Look(ref tables, following, bytes >> 56);

    // The index is at most 15 * 256 + 255, the last entry, whatever the bytes are.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Look(ref ulong tables, int table, ulong value) =>
        Unsafe.Add(ref tables, (table * Values) + (byte)value);

    private static ulong[] CreateTables()
    {
        var tables = new ulong[Step * Values];
        for (var value = 0; value < Values; value++)
        {
            var entry = (ulong)value;
            for (var bit = 0; bit < 8; bit++)
            {
                entry = Crc64Field.TimesX(entry);
            }

            tables[value] = entry;
        }

        for (var index = Values; index < tables.Length; index++)
        {
            var before = tables[index - Values];
            tables[index] = tables[(byte)before] ^ (before >> 8);
        }

        return tables;
    }
}
