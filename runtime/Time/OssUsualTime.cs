using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace OssGen.Time;

/// <summary>
/// The one form of time that OSS sends, <c>yyyy-MM-ddTHH:mm:ss.fffZ</c>, eight bytes at a step: a listing holds one for each entry.
/// </summary>
internal static class OssUsualTime
{
    private const ulong HighBits = 0x80_80_80_80_80_80_80_80;
    private const int LastDayOfEveryMonth = 28;

    /// <summary>Parses a text of 24 bytes; false when it has another form, or a day that not every month has.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset time)
    {
        var month = default(LastMonth);
        return TryParse(text, ref month, out time);
    }

    /// <summary>Does the same, with the month of the time before.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> text, ref LastMonth month, out DateTimeOffset time)
    {
        var sound = TryPairs(text[8..], "00T00:00"u8, "39T29:59"u8, out var minute) & TryPairs(text[16..], ":00.000Z"u8, ":59.999Z"u8, out var second);
        var days = Pair(minute, 0);
        var hours = Pair(minute, 3);
        if (!sound || days is 0 or > LastDayOfEveryMonth || hours > 23 || !TryMonth(text, ref month))
        {
            time = default;
            return false;
        }

        var seconds = (((((days - 1) * 24) + hours) * 60) + Pair(minute, 6)) * 60 + Pair(second, 1);
        var milliseconds = (Pair(second, 4) * 10) + (text[22] - '0');
        var ticks = month.Ticks + (seconds * TimeSpan.TicksPerSecond) + (milliseconds * TimeSpan.TicksPerMillisecond);
        time = new DateTimeOffset(new DateTime(ticks, DateTimeKind.Utc));
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryMonth(ReadOnlySpan<byte> text, ref LastMonth month) =>
        (month.Text != 0 && BinaryPrimitives.ReadUInt64LittleEndian(text) == month.Text) || TryOtherMonth(text, ref month);

    private static bool TryOtherMonth(ReadOnlySpan<byte> text, ref LastMonth month)
    {
        var sound = TryPairs(text, "0000-00-"u8, "9999-19-"u8, out var pairs);
        var years = (Pair(pairs, 0) * 100) + Pair(pairs, 2);
        var months = Pair(pairs, 5);
        if (!sound || years == 0 || months is 0 or > 12)
        {
            return false;
        }

        month = new LastMonth(BinaryPrimitives.ReadUInt64LittleEndian(text), new DateTime(years, months, 1).Ticks);
        return true;
    }

    /// <summary>Eight bytes as pairs of digits; false unless each is between its least and its greatest.</summary>
    /// <param name="text">The bytes.</param>
    /// <param name="least">The least of each: zero, or the separator that is there.</param>
    /// <param name="greatest">The greatest of each.</param>
    /// <param name="pairs">For each byte the number that it and the next one make, both being digits.</param>
    private static bool TryPairs(ReadOnlySpan<byte> text, ReadOnlySpan<byte> least, ReadOnlySpan<byte> greatest, out ulong pairs)
    {
        var bytes = BinaryPrimitives.ReadUInt64LittleEndian(text);
        var low = BinaryPrimitives.ReadUInt64LittleEndian(least);
        var high = BinaryPrimitives.ReadUInt64LittleEndian(greatest);
        var digits = bytes - low;
        pairs = (digits * 10) + (digits >> 8);

        // The high bits keep the bytes apart: each is borrowed from by its own byte alone, and is left where that didn't happen.
        var inRange = ((bytes | HighBits) - low) & ((high | HighBits) - bytes) & ~bytes;
        return (inRange & HighBits) == HighBits;
    }

    private static int Pair(ulong pairs, int index) => (byte)(pairs >> (index * 8));
}
