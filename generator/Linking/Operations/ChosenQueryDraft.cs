using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking.Operations;

/// <summary>A query whose value is chosen, before the paths of its choices are resolved.</summary>
internal sealed record ChosenQueryDraft(string Name, IReadOnlyList<(SpecElement When, string Value)> Whens, string? Otherwise);
