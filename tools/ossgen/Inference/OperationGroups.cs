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
    /// <exception cref="ExchangeException">
    /// Nothing says of which named operation an exchange is, or two operations have one name.
    /// </exception>
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

        var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var group in groups.Where(static group => group.Key.Name is not null))
        {
            Take(group.Key.Name!, group.First(), taken);
        }

        return groups.ConvertAll(group => new OperationGroup(
            name ?? group.Key.Name ?? Guess([.. group], taken),
            group.First().Route,
            [.. group.Select(static exchange => exchange.Parsed)]));
    }

    private static void Take(string stated, RoutedExchange first, Dictionary<string, string> taken)
    {
        var line = first.Route.Line;
        if (!taken.TryAdd(stated, line))
        {
            throw new ExchangeException(
                first.Parsed.Http.Path,
                first.Parsed.Http.Request.Line,
                $"{stated} is the name of another operation, {taken[stated]}, and this exchange is of {line}. Names ignore case. Choose "
                    + "another name for one of them.");
        }
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

    private static string Guess(List<RoutedExchange> exchanges, Dictionary<string, string> taken)
    {
        var route = exchanges[0].Route;
        var guess = OperationName.Of(route, Listing.IsLikely(exchanges.ConvertAll(static exchange => exchange.Parsed)));
        var unique = guess;
        for (var i = 2; !taken.TryAdd(unique, route.Line); i++)
        {
            unique = guess + i.ToString(CultureInfo.InvariantCulture);
        }

        return unique;
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
