using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace OssGen.Time;

/// <summary>
/// Parses times in the form in which OSS sends most of them, <c>yyyy-MM-ddTHH:mm:ss.fffZ</c>. For speed, it processes eight bytes per step,
/// because a listing contains a time for each entry.
/// </summary>
internal static class OssUsualTime
{
    private const ulong HighBits = 0x80_80_80_80_80_80_80_80;
    private const int LastDayOfEveryMonth = 28;

    /// <summary>Parses a time of 24 bytes. Returns false if the time has another form, or if the day of the month is above 28.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset time)
    {
        var month = default(LastMonth);
        return TryParse(text, ref month, out time);
    }

    /// <summary>
    /// Parses a time of 24 bytes in the same way, and reuses the month of the previous time if both times are in the same month.
    /// </summary>
    internal static bool TryParse(ReadOnlySpan<byte> text, ref LastMonth month, out DateTimeOffset time)
    {
        var sound = TryPairs(text[8..], "00T00:00"u8, "39T29:59"u8, out var minute)
            & TryPairs(text[16..], ":00.000Z"u8, ":59.999Z"u8, out var second);
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

    /// <summary>Parses eight bytes as pairs of digits. Returns false unless each byte is in its range.</summary>
    /// <param name="text">The bytes.</param>
    /// <param name="least">The minimum of each byte: zero, or the required separator.</param>
    /// <param name="greatest">The maximum of each byte.</param>
    /// <param name="pairs">For each byte, the number that it forms with the next one if both are digits.</param>
    private static bool TryPairs(ReadOnlySpan<byte> text, ReadOnlySpan<byte> least, ReadOnlySpan<byte> greatest, out ulong pairs)
    {
        var bytes = BinaryPrimitives.ReadUInt64LittleEndian(text);
        var low = BinaryPrimitives.ReadUInt64LittleEndian(least);
        var high = BinaryPrimitives.ReadUInt64LittleEndian(greatest);
        var digits = bytes - low;
        pairs = (digits * 10) + (digits >> 8);

        // The high bits keep the bytes apart: a subtraction clears the high bit of a byte only if that byte is out of range.
        var inRange = ((bytes | HighBits) - low) & ((high | HighBits) - bytes) & ~bytes;
        return (inRange & HighBits) == HighBits;
    }

    private static int Pair(ulong pairs, int index) => (byte)(pairs >> (index * 8));
}
