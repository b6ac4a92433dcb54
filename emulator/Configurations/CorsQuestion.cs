using OssGen.Emulator.Http;

namespace OssGen.Emulator.Configurations;

/// <summary>What a page of another origin wants to do.</summary>
/// <param name="Origin">The page's origin.</param>
/// <param name="Method">HTTP method of the call.</param>
/// <param name="Headers">Headers of the call that a browser asks for.</param>
internal sealed record CorsQuestion(string Origin, string Method, IReadOnlyList<string> Headers)
{
    /// <summary>The names in a header that lists them.</summary>
    public static IReadOnlyList<string> Names(string? list) => list?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>Whether the reply can repeat it in headers.</summary>
    public bool CanBeAnswered => HeaderText.IsWritable(Origin) && Headers.All(HeaderText.IsWritable);

    /// <summary>Whether a rule allows all of it.</summary>
    public bool IsAnsweredBy(CorsRule rule) =>
        rule.AllowedOrigins.Any(pattern => Matches(pattern, Origin, StringComparison.Ordinal))
        && rule.AllowedMethods.Any(method => method.Value == Method)
        && Headers.All(header => rule.AllowedHeaders.Any(pattern => Matches(pattern, header, StringComparison.OrdinalIgnoreCase)));

    // A pattern has at most one star.
    private static bool Matches(string pattern, string text, StringComparison comparison)
    {
        var star = pattern.IndexOf('*', StringComparison.Ordinal);
        return star < 0
            ? pattern.Equals(text, comparison)
            : text.Length >= pattern.Length - 1 && text.StartsWith(pattern[..star], comparison) && text.EndsWith(pattern[(star + 1)..], comparison);
    }
}
