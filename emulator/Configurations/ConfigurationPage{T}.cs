namespace OssGen.Emulator.Configurations;

/// <summary>A page of a list of configurations, with the position of the next page.</summary>
/// <param name="Items">The items of the page.</param>
/// <param name="Next">The ID after which the next page begins; null for the last page.</param>
internal sealed record ConfigurationPage<T>(IReadOnlyList<T> Items, string? Next);
