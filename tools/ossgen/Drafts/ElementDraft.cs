namespace OssGen.Tool.Drafts;

/// <summary>An element of a body, result or shape.</summary>
/// <param name="Path">The names from the outermost to the innermost element; a single <c>.</c> for the text of the root.</param>
/// <param name="Member">The C# name of the member.</param>
internal sealed record ElementDraft(IReadOnlyList<string> Path, string Member)
{
    /// <summary>The member name that the spec must state because another one would be derived; null when it needn't.</summary>
    internal string? ExplicitMember { get; init; }

    /// <summary>The type of the value or of a list's items.</summary>
    internal string Type { get; init; } = ScalarTypes.Text;

    internal bool IsList { get; init; }

    /// <summary>Whether <see cref="Type"/> is a shape.</summary>
    internal bool IsShape { get; init; }

    internal bool Required { get; init; }

    /// <summary>Whether every reply has it, in a shape of the package.</summary>
    internal bool Always { get; init; }

    internal bool WriteAlways { get; init; }

    internal bool UrlEncoded { get; init; }

    /// <summary>The values in the exchanges, for the comment.</summary>
    internal IReadOnlyList<string> Seen { get; init; } = [];

    internal string Name => string.Join('/', Path);
}
