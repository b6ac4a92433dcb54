using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Model;

/// <summary>
/// A query parameter whose value the first choice with a set member determines (<c>when</c>), or else <paramref name="Otherwise"/>.
/// </summary>
internal sealed record ChosenQuery(string Name, EquatableArray<ChosenValue> Choices, string? Otherwise);
