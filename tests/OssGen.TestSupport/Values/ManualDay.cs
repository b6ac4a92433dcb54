using System.Globalization;

namespace OssGen.TestSupport.Values;

/// <summary>
/// The day and time of the manual's transcripts, in the year before this one: a client takes no server's clock for right that is ten years
/// away from its own.
/// </summary>
internal static class ManualDay
{
    internal static DateTimeOffset Start { get; } = new(TimeProvider.System.GetUtcNow().Year - 1, 7, 19, 8, 11, 0, TimeSpan.Zero);

    /// <summary>As listings show it.</summary>
    internal static string Text { get; } = Start.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
