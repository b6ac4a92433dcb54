using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Rules;

/// <summary>The routes with the same method, scope and path. The names of labels in a path don't matter.</summary>
internal sealed class RoutePlace(OperationModel operation, OperationScope scope)
{
    private readonly EquatableArray<PathSegment> _path = operation.Path;
    private readonly Dictionary<string, Route> _byIdentity = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Route>> _byKey = new(StringComparer.Ordinal);

    /// <summary>The path of the place, and the service and scope to which it belongs.</summary>
    public string Name { get; } = operation switch
    {
        { Service: { } service, Path.Count: > 0 } => $"{PathOf(operation)} of {service.Name}",
        { Service: { } service } => $"{NameOf(scope)} of {service.Name}",
        _ => NameOf(scope),
    };

    /// <summary>
    /// What all places with which this one can be confused have in common. Requests of a service never go to another, and a server prefers
    /// the path with more segments of fixed text.
    /// </summary>
    public (string Method, OperationScope Scope, string? Service, int Segments, int Texts) Kind { get; } = (
        operation.HttpMethod,
        scope,
        operation.Service?.Name,
        operation.Path.Count,
        operation.Path.Count(static segment => !segment.IsLabel));

    public Dictionary<string, Route>.ValueCollection Routes => _byIdentity.Values;

    /// <summary>Returns the path of an operation without the names of its labels.</summary>
    public static string PathOf(OperationModel operation) => operation.Path.Count == 0
        ? ""
        : string.Concat(operation.Path.Select(static segment => segment.IsLabel ? "/{}" : "/" + segment.Text));

    /// <summary>Adds a route. Returns the route that requires the same if there is one, in which case the new one isn't added.</summary>
    public Route? Add(Route route)
    {
        if (_byIdentity.TryGetValue(route.Identity, out var twin))
        {
            return twin;
        }

        _byIdentity.Add(route.Identity, route);
        if (!_byKey.TryGetValue(route.Key, out var sameKey))
        {
            _byKey[route.Key] = sameKey = [];
        }

        sameKey.Add(route);
        return null;
    }

    /// <summary>Determines whether a path can match both places, given that their kinds are equal.</summary>
    public bool Meets(RoutePlace other)
    {
        for (var i = 0; i < _path.Count; i++)
        {
            if (!_path[i].IsLabel && !other._path[i].IsLabel && _path[i].Text != other._path[i].Text)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Returns the routes of this place that may match requests of another route. Each route is indexed by one name that it requires, so
    /// that only likely rivals are returned.
    /// </summary>
    public IEnumerable<Route> Rivals(Route other)
    {
        foreach (var name in other.Sent)
        {
            if (_byKey.TryGetValue(name, out var found))
            {
                foreach (var rival in found)
                {
                    yield return rival;
                }
            }
        }

        if (_byKey.TryGetValue("", out var withoutKey))
        {
            foreach (var rival in withoutKey)
            {
                yield return rival;
            }
        }
    }

    private static string NameOf(OperationScope scope) => scope switch
    {
        OperationScope.Service => "the service",
        OperationScope.Bucket => "a bucket",
        _ => "an object",
    };
}
