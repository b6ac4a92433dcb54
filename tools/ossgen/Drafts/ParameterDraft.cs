namespace OssGen.Tool.Drafts;

/// <summary>A query parameter or header that is a member.</summary>
/// <param name="Wire">The name on the wire, or the prefix of a map.</param>
/// <param name="Member">The C# name of the member.</param>
internal sealed record ParameterDraft(string Wire, string Member)
{
    internal string? ExplicitMember { get; init; }

    internal string Type { get; init; } = ScalarTypes.Text;

    /// <summary>Whether it is a map of all headers with the prefix <see cref="Wire"/>.</summary>
    internal bool IsMap { get; init; }

    internal bool Required { get; init; }

    /// <summary>The members for the bucket, key and version of a copy source; empty for any other header.</summary>
    internal IReadOnlyList<string> CopySource { get; init; } = [];

    internal IReadOnlyList<string> Seen { get; init; } = [];
}
