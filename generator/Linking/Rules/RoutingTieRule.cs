using OssGen.Generator.Diagnostics;
using OssGen.Generator.Linking.Shapes;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Rules;

/// <summary>
/// Checks that no request of an operation matches another operation of the same method and scope equally well or better. That would happen
/// if the other operation required only what the request contains, and at least as much as the request's own operation requires.
/// </summary>
internal static class RoutingTieRule
{
    private const int MaxRivals = 200;

    public static void Check(LinkedSpec spec, FindingCollector findings)
    {
        var places = new Dictionary<(string Method, OperationScope Scope, string Path), List<Route>>();
        foreach (var operation in spec.Operations)
        {
            var route = new Route(operation);
            foreach (var scope in route.Scopes)
            {
                var place = (operation.Model.HttpMethod, scope, PathOf(operation.Model));
                if (!places.TryGetValue(place, out var routes))
                {
                    places[place] = routes = [];
                }

                routes.Add(route);
            }
        }

        foreach (var place in places)
        {
            var (method, scope, path) = place.Key;
            CheckPlace(findings, place.Value, $"{method} on {(path.Contains('/') ? path : Name(scope) + path)}");
        }
    }

    // Each route is indexed by one name that it requires, so that only likely rivals are compared.
    private static void CheckPlace(FindingCollector findings, List<Route> routes, string place)
    {
        var byKey = new Dictionary<string, List<Route>>(StringComparer.Ordinal);
        var equal = new Dictionary<string, Route>(StringComparer.Ordinal);
        foreach (var route in routes)
        {
            if (equal.TryGetValue(route.Identity, out var twin))
            {
                Report(findings, route, twin, place);
                continue;
            }

            equal.Add(route.Identity, route);
            if (!byKey.TryGetValue(route.Key, out var sameKey))
            {
                byKey[route.Key] = sameKey = [];
            }

            sameKey.Add(route);
        }

        foreach (var route in equal.Values)
        {
            foreach (var rival in route.Sent.SelectMany(name => byKey.TryGetValue(name, out var found) ? found : []).Take(MaxRivals))
            {
                if (rival != route && IsTaken(route, rival))
                {
                    Report(findings, route, rival, place);
                }
            }
        }
    }

    private static bool IsTaken(Route route, Route rival) =>
        rival.Weight >= route.Weight
        && rival.FitsRequestsOf(route)
        && !(rival.Weight > route.Weight && rival.IsSpecialCaseOf(route));

    private static void Report(FindingCollector findings, Route route, Route rival, string place) =>
        findings.Report(
            HttpDiagnostics.RoutingTie,
            route.Operation.Declaration.Node,
            route.Operation.Declaration.Node.Pattern,
            route.Operation.Declaration.Name,
            rival.Operation.Declaration.Name,
            place);

    // Requests of a service never go to another, and a label takes no other segment than the text that a path has there.
    private static string PathOf(OperationModel operation)
    {
        var path = string.Concat(operation.Path.Select(static segment => segment.IsLabel ? "/{}" : "/" + segment.Text));
        return operation.Service is { } service ? $"{path} of {service.Name}" : path;
    }

    private static string Name(OperationScope scope) => scope switch
    {
        OperationScope.Service => "the service",
        OperationScope.Bucket => "a bucket",
        _ => "an object",
    };
}
