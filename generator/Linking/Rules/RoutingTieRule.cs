using OssGen.Generator.Diagnostics;
using OssGen.Generator.Linking.Shapes;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Rules;

/// <summary>
/// Checks that no request of an operation matches another operation of the same method and scope equally well or better. That would happen
/// if the paths of both matched the request with as many segments of fixed text, and the other operation required only what the request
/// contains, and at least as much as the request's own operation requires.
/// </summary>
internal static class RoutingTieRule
{
    private const int MaxRivals = 200;

    public static void Check(LinkedSpec spec, FindingCollector findings)
    {
        foreach (var kind in Places(spec, findings).GroupBy(static place => place.Kind))
        {
            foreach (var place in kind)
            {
                CheckPlace(place, [.. kind.Where(place.Meets)], findings);
            }
        }
    }

    private static List<RoutePlace> Places(LinkedSpec spec, FindingCollector findings)
    {
        var headers = new HeaderKeys();
        var places = new Dictionary<(string Method, OperationScope Scope, string? Service, string Path), RoutePlace>();
        foreach (var operation in spec.Operations)
        {
            var (model, route) = (operation.Model, new Route(operation, headers));
            foreach (var scope in route.Scopes)
            {
                var key = (model.HttpMethod, scope, model.Service?.Name, RoutePlace.PathOf(model));
                if (!places.TryGetValue(key, out var place))
                {
                    places[key] = place = new RoutePlace(model, scope);
                }

                if (place.Add(route) is { } twin)
                {
                    Report(findings, route, twin, place, place);
                }
            }
        }

        return [.. places.Values];
    }

    private static void CheckPlace(RoutePlace place, List<RoutePlace> meeting, FindingCollector findings)
    {
        foreach (var route in place.Routes)
        {
            CheckRoute(route, place, meeting, findings);
        }
    }

    private static void CheckRoute(Route route, RoutePlace place, List<RoutePlace> meeting, FindingCollector findings)
    {
        var left = MaxRivals;
        foreach (var other in meeting)
        {
            foreach (var rival in other.Rivals(route))
            {
                if (left-- == 0)
                {
                    return;
                }

                if (rival != route && IsTaken(route, rival))
                {
                    Report(findings, route, rival, place, other);
                }
            }
        }
    }

    private static bool IsTaken(Route route, Route rival) =>
        rival.Weight >= route.Weight
        && rival.FitsRequestsOf(route)
        && !(rival.Weight > route.Weight && rival.IsSpecialCaseOf(route));

    private static void Report(FindingCollector findings, Route route, Route rival, RoutePlace place, RoutePlace other) =>
        findings.Report(
            HttpDiagnostics.RoutingTie,
            route.Operation.Declaration.Node,
            route.Operation.Declaration.Node.Pattern,
            route.Operation.Declaration.Name,
            rival.Operation.Declaration.Name,
            $"{place.Kind.Method} on {place.Name}{(other == place ? "" : " and on " + other.Name)}");
}
