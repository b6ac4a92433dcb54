using System.Collections.Immutable;

namespace OssGen.Generator.Diagnostics;

/// <summary>The edit that would remove the cause of a finding, as far as the finding itself knows it.</summary>
/// <param name="Kind">What is edited.</param>
/// <param name="Text">The name, value or documentation to write. It isn't escaped for XML.</param>
/// <param name="Attribute">The attribute to add; null if the edit adds none.</param>
internal sealed record SpecFix(SpecFixKind Kind, string Text, string? Attribute = null)
{
    private const string KindKey = "OssGen.Fix";
    private const string TextKey = "OssGen.FixText";
    private const string AttributeKey = "OssGen.FixAttribute";

    /// <summary>Replaces the reported text: the name or the value of an attribute.</summary>
    public static SpecFix Replace(string text) => new(SpecFixKind.Replace, text);

    /// <summary>Renames the reported element.</summary>
    public static SpecFix Rename(string name) => new(SpecFixKind.Rename, name);

    /// <summary>Adds an attribute after the reported name or attribute.</summary>
    public static SpecFix Add(string attribute, string value) => new(SpecFixKind.AddAttribute, value, attribute);

    /// <summary>Adds an attribute whose value gets a number if the file contains the value already.</summary>
    public static SpecFix AddUnique(string attribute, string value) => new(SpecFixKind.AddUniqueAttribute, value, attribute);

    /// <summary>Adds documentation to the reported element, as its text or as a <c>doc</c> child.</summary>
    public static SpecFix Document(string text, bool isChild) => new(isChild ? SpecFixKind.AddDocChild : SpecFixKind.AddText, text);

    /// <summary>Returns the fix that the properties of a diagnostic contain, or null if they contain none.</summary>
    public static SpecFix? Of(ImmutableDictionary<string, string?> properties) =>
        properties.TryGetValue(KindKey, out var kind) && Enum.TryParse<SpecFixKind>(kind, out var known)
        && properties.TryGetValue(TextKey, out var text) && text is not null
            ? new SpecFix(known, text, properties.TryGetValue(AttributeKey, out var attribute) ? attribute : null)
            : null;

    /// <summary>Returns the fix as the properties of a diagnostic.</summary>
    public ImmutableDictionary<string, string?> ToProperties()
    {
        var properties = ImmutableDictionary<string, string?>.Empty.Add(KindKey, Kind.ToString()).Add(TextKey, Text);
        return Attribute is null ? properties : properties.Add(AttributeKey, Attribute);
    }
}
