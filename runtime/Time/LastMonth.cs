namespace OssGen.Time;

/// <summary>The month of the most recently parsed time. It is cached, because most times in a listing are in the same month.</summary>
/// <param name="Text">The text of the month, <c>yyyy-MM-</c>, as a number; 0 before the first time.</param>
/// <param name="Ticks">The beginning of the month in ticks.</param>
internal readonly record struct LastMonth(ulong Text, long Ticks);
