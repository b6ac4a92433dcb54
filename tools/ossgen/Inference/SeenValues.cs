namespace OssGen.Tool.Inference;

/// <summary>Selects the values that a comment shows.</summary>
internal static class SeenValues
{
    private const int Most = 5;

    /// <summary>Returns the first few different values that aren't empty.</summary>
    internal static IReadOnlyList<string> Of(IEnumerable<string> values) =>
        [.. values.Where(static value => value.Length > 0).Distinct().Take(Most)];
}
