namespace OssGen.Time;

/// <summary>
/// Performs arithmetic on untrusted times. Results outside the range of <see cref="DateTimeOffset"/> become its minimum or maximum instead
/// of causing an exception.
/// </summary>
internal static class TimeArithmetic
{
    /// <summary>Adds a time span to a time. Returns the minimum or maximum time if the sum is out of range.</summary>
    internal static DateTimeOffset AddSaturating(this DateTimeOffset time, TimeSpan span)
    {
        if (span >= TimeSpan.Zero)
        {
            return span > DateTimeOffset.MaxValue - time ? DateTimeOffset.MaxValue : time + span;
        }

        return span < DateTimeOffset.MinValue - time ? DateTimeOffset.MinValue : time + span;
    }
}
