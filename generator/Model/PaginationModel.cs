using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Model;

/// <summary>How pages follow each other.</summary>
/// <param name="Items">Result member with the items.</param>
/// <param name="ItemType">Type of one item.</param>
/// <param name="More">bool result member that says that more follow; null: more while the first token is there.</param>
/// <param name="Tokens">Result member to request member.</param>
internal sealed record PaginationModel(string Items, TypeModel ItemType, string? More, EquatableArray<PageToken> Tokens);
