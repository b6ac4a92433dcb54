using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Model;

/// <summary>The model of an operation's pagination: the listed items, and the members that continue the listing.</summary>
/// <param name="Items">The member of the result that holds the items.</param>
/// <param name="ItemType">The type of one item.</param>
/// <param name="More">
/// The bool member of the result that is true when more pages follow; null to continue while the first token is set.
/// </param>
/// <param name="Tokens">The members of the result that become members of the next request.</param>
internal sealed record PaginationModel(string Items, TypeModel ItemType, string? More, EquatableArray<PageToken> Tokens);
