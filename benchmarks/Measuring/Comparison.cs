namespace OssGen.Benchmarks;

/// <summary>What a call cost on both sides.</summary>
/// <param name="Ours">Cost of one of our calls.</param>
/// <param name="Reference">Cost of one call of the reference.</param>
/// <param name="Ratio">Ours over the reference, round by round, the median.</param>
/// <param name="Null">The reference over itself, the median: how far a ratio of two equal things lies from 1 here and now.</param>
internal readonly record struct Comparison(double Ours, double Reference, double Ratio, double Null);
