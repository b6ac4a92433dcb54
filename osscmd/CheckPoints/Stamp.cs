using System.Globalization;

namespace OssGen.Osscmd.CheckPoints;

/// <summary>
/// When a file was changed, as a check point writes it: seconds since 1970 with seven decimals. The 2013 tool wrote whole seconds; those
/// are read, and it reads these.
/// </summary>
/// <param name="Ticks">Ticks since 1970; of whole seconds, their first.</param>
/// <param name="IsWholeSecond">Whether no more than the second is known.</param>
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

    /// <summary>Whether a file of that stamp is the one this was taken of.</summary>
    internal bool Matches(Stamp file) => IsWholeSecond ? Seconds == file.Seconds : Ticks == file.Ticks;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Seconds}.{Ticks - (Seconds * TimeSpan.TicksPerSecond):D7}");

    private long Seconds => (long)Math.Floor((decimal)Ticks / TimeSpan.TicksPerSecond);
}
