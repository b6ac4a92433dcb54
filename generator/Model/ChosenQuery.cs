using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Model;

/// <summary>
/// A query parameter whose value depends on which members are set. The first choice whose member is set determines the value (<c>when</c>).
/// If no such member is set, the value is <paramref name="Otherwise"/>.
/// </summary>
internal sealed record ChosenQuery(string Name, EquatableArray<ChosenValue> Choices, string? Otherwise);
