namespace OssGen.Time;

/// <summary>Arithmetic on times that come from outside: it ends at the calendar's ends instead of throwing.</summary>
internal static class TimeArithmetic
{
    /// <summary>The sum, or the calendar's first or last moment where it is beyond.</summary>
    internal static DateTimeOffset AddSaturating(this DateTimeOffset time, TimeSpan span)
    {
        if (span >= TimeSpan.Zero)
        {
            return span > DateTimeOffset.MaxValue - time ? DateTimeOffset.MaxValue : time + span;
        }

        return span < DateTimeOffset.MinValue - time ? DateTimeOffset.MinValue : time + span;
    }
}
