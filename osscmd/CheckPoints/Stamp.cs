using System.Globalization;

namespace OssGen.Osscmd.CheckPoints;

/// <summary>
/// The modification time of a file in a check point, written as seconds since 1970 with seven decimals. The 2013 tool can read this format.
/// Whole seconds, which the 2013 tool wrote, can be parsed as well.
/// </summary>
/// <param name="Ticks">The ticks since 1970; for a whole second, those of its start.</param>
/// <param name="IsWholeSecond">Whether the time is known only to the second.</param>
internal readonly record struct Stamp(long Ticks, bool IsWholeSecond)
{
    private const int Decimals = 7;

    internal static Stamp Of(DateTimeOffset time) => new(time.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks, IsWholeSecond: false);

    internal static bool TryParse(ReadOnlySpan<char> text, out Stamp stamp)
    {
        stamp = default;
        var dot = text.IndexOf('.');
        if (!long.TryParse(dot < 0 ? text : text[..dot], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds)
            || seconds is < -62_135_596_800 or > 253_402_300_799)
        {
            return false;
        }

        var fraction = 0;
        var isExact = dot >= 0 && text.Length - dot - 1 == Decimals
            && int.TryParse(text[(dot + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out fraction);
        stamp = new Stamp((seconds * TimeSpan.TicksPerSecond) + fraction, !isExact);
        return true;
    }

    /// <summary>
    /// Determines whether a file with the given stamp is unchanged since this stamp was recorded. A stamp in whole seconds is compared by
    /// seconds.
    /// </summary>
    internal bool Matches(Stamp file) => IsWholeSecond ? Seconds == file.Seconds : Ticks == file.Ticks;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Seconds}.{Ticks - (Seconds * TimeSpan.TicksPerSecond):D7}");

    private long Seconds => (long)Math.Floor((decimal)Ticks / TimeSpan.TicksPerSecond);
}
