namespace OssGen.Emulator.Configurations;

/// <summary>A page of a list.</summary>
/// <param name="Items">What is on it.</param>
/// <param name="Next">The id after which the next page begins; null on the last.</param>
internal sealed record ConfigurationPage<T>(IReadOnlyList<T> Items, string? Next);
