using OssGen.Tool.Bodies;
using OssGen.Tool.Drafts;

namespace OssGen.Tool.Inference;

/// <summary>Determines whether replies are pages of a listing, for the name of the operation.</summary>
internal static class Listing
{
    internal static bool IsLikely(IEnumerable<ParsedExchange> exchanges) => exchanges.Any(static exchange =>
        exchange.Http.Response.IsSuccess
        && exchange.Response.Root is { } root
        && (root.Name.StartsWith("List", StringComparison.Ordinal) || root.Children.Any(IsPaging)));

    private static bool IsPaging(BodyNode node) =>
        PageElements.SaysMoreFollows(node.Name)
        || (PageElements.Continued(node.Name).Length > 0 && node.Kind != NodeKind.Container);
}
