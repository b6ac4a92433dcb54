namespace OssGen.Benchmarks;

/// <summary>How a bound is held against a ratio.</summary>
internal enum RatioLimitKind
{
    /// <summary>The ratio is at most the bound: bytes, which are exact.</summary>
    AtMost,

    /// <summary>The same, give or take what the null ratio is off by: CPU time, which isn't.</summary>
    AtMostWithNull,

    /// <summary>The ratio is at least the bound.</summary>
    AtLeast,
}
