namespace OssGen.Time;

/// <summary>Arithmetic on untrusted times that saturates at the limits of the calendar instead of throwing.</summary>
internal static class TimeArithmetic
{
    /// <summary>Adds a time span; returns the minimum or maximum time if the sum is out of range.</summary>
    internal static DateTimeOffset AddSaturating(this DateTimeOffset time, TimeSpan span)
    {
        if (span >= TimeSpan.Zero)
        {
            return span > DateTimeOffset.MaxValue - time ? DateTimeOffset.MaxValue : time + span;
        }

        return span < DateTimeOffset.MinValue - time ? DateTimeOffset.MinValue : time + span;
    }
}
