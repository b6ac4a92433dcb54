namespace OssGen.Emulator.Configurations;

/// <summary>The rule that allows a call from another origin.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Origin">Origin of the calling page.</param>
/// <param name="AlwaysVary">The configuration asks for a Vary header in any case.</param>
internal sealed record CorsAnswer(CorsRule Rule, string Origin, bool AlwaysVary)
{
    public string AllowedOrigin => Rule.AllowedOrigins.Contains("*") ? "*" : Origin;

    public string? ExposeHeaders => Rule.ExposeHeaders.Count == 0 ? null : string.Join(", ", Rule.ExposeHeaders);

    public bool VariesByOrigin => AlwaysVary || AllowedOrigin != "*";
}
