using System.Collections.Frozen;
using System.ComponentModel;
using OssGen.Wire;

namespace OssGen.Emulator.Wire;

/// <summary>Determines the operation of a request by comparing the request with the routes of all operations.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OssRouter
{
    private readonly FrozenDictionary<(string? Service, string Method, OssScope Scope), OssRoute[]> _routes;

    /// <summary>Creates a router for the given routes.</summary>
    /// <param name="routes">The routes of all operations of the server.</param>
    public OssRouter(IEnumerable<OssRoute> routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        _routes = routes
            .SelectMany(route => route.Scopes.Select(scope => (Key: (route.Service?.Name, route.Method, scope), Route: route)))
            .GroupBy(entry => entry.Key, entry => entry.Route)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>
    /// Returns the route with the most conditions that the request satisfies, or null when no route matches. A request with a sub-resource
    /// of OSS (such as <c>?lifecycle</c>) matches only an operation with that sub-resource, so that the request is never mistaken for a
    /// plain listing or read. A request of a service matches only operations of that service.
    /// </summary>
    /// <param name="request">The request as received.</param>
    public OssRoute? Match(OssServerRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!_routes.TryGetValue((request.Service?.Name, request.Method, request.Scope), out var candidates))
        {
            return null;
        }

        OssRoute? best = null;
        var (bestSegments, bestScore) = (-1, -1);
        foreach (var candidate in candidates)
        {
            var (segments, score) = (candidate.FixedSegments(request), candidate.Score(request));
            if (segments >= 0 && score >= 0 && (segments, score).CompareTo((bestSegments, bestScore)) > 0 && Covers(candidate, request))
            {
                (best, bestSegments, bestScore) = (candidate, segments, score);
            }
        }

        return best;
    }

    /// <summary>
    /// Returns the route of OSS that a request without a match names with a sub-resource, although the request lacks a parameter or header
    /// that the operation requires. Returns null if there is none.
    /// </summary>
    internal OssRoute? MatchIncomplete(OssServerRequest request) => request.Service is null
        && _routes.TryGetValue((null, request.Method, request.Scope), out var candidates)
        ? candidates
            .Where(candidate => candidate.FixedQuery.Any(pair => OssSubresources.IsOperation(pair.Name, request.Scope)))
            .Where(candidate => candidate.ScoreOfNames(request) >= 0 && Covers(candidate, request))
            .MaxBy(candidate => candidate.ScoreOfNames(request))
        : null;

    private static bool Covers(OssRoute route, OssServerRequest request) => request.QueryParameters.Count == 0 || request.QueryParameters
        .Where(parameter => OssSubresources.IsOperation(parameter.Key, request.Scope) || OssSubresources.IsSelector(parameter.Key))
        .All(parameter => route.AsksFor(parameter.Key));
}
