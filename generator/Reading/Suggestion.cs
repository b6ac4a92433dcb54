using OssGen.Generator.Diagnostics;

namespace OssGen.Generator.Reading;

/// <summary>The name that was probably meant, for the message of a finding and for its fix.</summary>
/// <param name="Name">The name; null when no known name is similar enough.</param>
internal readonly record struct Suggestion(string? Name)
{
    /// <summary>A sentence such as <c>Did you mean 'header'? </c> with a trailing space, or "" without a name.</summary>
    public string Sentence => Name is null ? "" : $"Did you mean '{Name}'? ";

    /// <summary>Replaces the reported text by the name.</summary>
    public SpecFix? Replacement => Name is null ? null : SpecFix.Replace(Name);

    /// <summary>Gives the reported element the name.</summary>
    public SpecFix? NewName => Name is null ? null : SpecFix.Rename(Name);

    /// <summary>Replaces the reported text, of which the name is only a part.</summary>
    /// <param name="whole">Returns the whole text with the name in it.</param>
    public SpecFix? ReplacementIn(Func<string, string> whole) => Name is null ? null : SpecFix.Replace(whole(Name));
}
