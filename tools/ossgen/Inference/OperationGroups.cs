using System.Globalization;
using OssGen.Tool.Drafts;
using OssGen.Tool.Exchanges;
using OssGen.Tool.Failures;

namespace OssGen.Tool.Inference;

/// <summary>
/// Groups exchanges by operation. Exchanges with the same route are of one operation, unless comments state different names for them.
/// </summary>
internal static class OperationGroups
{
    /// <param name="exchanges">The exchanges, in order.</param>
    /// <param name="name">The name of the only operation; null to guess.</param>
    /// <exception cref="ExchangeException">Nothing says of which named operation an exchange is.</exception>
    /// <exception cref="CommandException">There are several operations, and one name.</exception>
    internal static List<OperationGroup> Of(IReadOnlyList<RoutedExchange> exchanges, string? name)
    {
        var stated = exchanges
            .Where(static exchange => exchange.StatedName is not null)
            .ToLookup(static exchange => exchange.Route.Line, static exchange => exchange.StatedName!);
        var groups = exchanges
            .GroupBy(exchange => (exchange.Route.Line, Name: StatedName(exchange, [.. stated[exchange.Route.Line].Distinct()])))
            .ToList();
        if (name is not null && groups.Count > 1)
        {
            var operations = groups.Select(static group => group.Key.Name is { } own ? $"{group.Key.Line} ({own})" : group.Key.Line);
            throw new CommandException(
                $"--name is the name of one operation, and the exchanges are of {groups.Count}: {string.Join(", ", operations)}. "
                    + "Write '# @name NAME' before each of them instead.");
        }

        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return groups.ConvertAll(group => Group(group.Key.Name, [.. group], name, taken));
    }

    // Exchanges of one operation needn't all be named.
    private static string? StatedName(RoutedExchange exchange, IReadOnlyList<string> ofRoute) =>
        exchange.StatedName ?? ofRoute switch
        {
            [] => null,
            [var only] => only,
            _ => throw new ExchangeException(
                exchange.Parsed.Http.Path,
                exchange.Parsed.Http.Request.Line,
                $"{exchange.Route.Line} is the route of {string.Join(" and ", ofRoute)}, and nothing says of which this exchange is. "
                    + "Write '# @name NAME' before it."),
        };

    private static OperationGroup Group(string? stated, List<RoutedExchange> exchanges, string? name, HashSet<string> taken)
    {
        var (route, parsed) = (exchanges[0].Route, exchanges.ConvertAll(static exchange => exchange.Parsed));
        var chosen = name ?? stated ?? OperationName.Of(route, Listing.IsLikely(parsed));
        var unique = chosen;
        for (var i = 2; !taken.Add(unique); i++)
        {
            unique = chosen + i.ToString(CultureInfo.InvariantCulture);
        }

        return new OperationGroup(unique, route, parsed);
    }
}

/// <summary>An exchange with its route.</summary>
/// <param name="Route">The route.</param>
/// <param name="Parsed">The exchange.</param>
internal sealed record RoutedExchange(Route Route, ParsedExchange Parsed)
{
    /// <summary>The name that a comment states; null for none.</summary>
    internal string? StatedName => Parsed.Http.Notes.Operation;
}

/// <summary>The exchanges of one operation.</summary>
/// <param name="Name">The name of the operation.</param>
/// <param name="Route">The route.</param>
/// <param name="Exchanges">The exchanges.</param>
internal sealed record OperationGroup(string Name, Route Route, IReadOnlyList<ParsedExchange> Exchanges);
