using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Model;

/// <summary>A query parameter whose value the first present member chooses (<c>when</c>), else <paramref name="Otherwise"/>.</summary>
internal sealed record ChosenQuery(string Name, EquatableArray<ChosenValue> Choices, string? Otherwise);
