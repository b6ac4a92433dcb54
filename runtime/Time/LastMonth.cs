namespace OssGen.Time;

/// <summary>The month of the time that was parsed last: in a listing it is that of most times.</summary>
/// <param name="Text">Its text, <c>yyyy-MM-</c>, as a number; 0 before the first.</param>
/// <param name="Ticks">Its beginning.</param>
internal readonly record struct LastMonth(ulong Text, long Ticks);
