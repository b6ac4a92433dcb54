namespace OssGen.Benchmarks;

/// <summary>What a limit says about a ratio.</summary>
internal enum RatioVerdict
{
    /// <summary>The ratio keeps the limit.</summary>
    Holds,

    /// <summary>The ratio breaks the limit.</summary>
    Over,

    /// <summary>Equal work differs too much for a decision.</summary>
    TooNoisy,
}
