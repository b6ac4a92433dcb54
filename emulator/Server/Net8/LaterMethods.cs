using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Security.Cryptography;

namespace OssGen.Emulator.Net8;

/// <summary>Methods that .NET has from 9 on, with the names and signatures that they have there.</summary>
internal static class LaterMethods
{
    extension(FrozenSet)
    {
        internal static FrozenSet<T> Create<T>(IEqualityComparer<T> comparer, params T[] items) => items.ToFrozenSet(comparer);
    }

    extension(Guid)
    {
        /// <summary>Returns a UUID of version 7 (RFC 9562, 5.7): 48 bits of milliseconds, followed by random bits.</summary>
        internal static Guid CreateVersion7(DateTimeOffset time)
        {
            Span<byte> bytes = stackalloc byte[16];
            RandomNumberGenerator.Fill(bytes[6..]);
            BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)(time.ToUnixTimeMilliseconds() >> 32));
            BinaryPrimitives.WriteUInt32BigEndian(bytes[2..], (uint)time.ToUnixTimeMilliseconds());
            bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
            bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
            return new Guid(bytes, bigEndian: true);
        }
    }
}
