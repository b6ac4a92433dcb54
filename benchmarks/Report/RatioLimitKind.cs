namespace OssGen.Benchmarks;

/// <summary>How a bound is compared with a ratio.</summary>
internal enum RatioLimitKind
{
    /// <summary>The ratio is at most the bound: bytes, which are exact.</summary>
    AtMost,

    /// <summary>
    /// The same for CPU time, which isn't exact: the bound is relaxed by the difference of the null ratio from 1.
    /// </summary>
    AtMostWithNull,

    /// <summary>The ratio is at least the bound.</summary>
    AtLeast,
}
