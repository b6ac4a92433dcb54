using System.Collections.Frozen;
using OssGen.Emulator.Wire;
using OssGen.Wire;

namespace OssGen.Emulator.Http;

/// <summary>
/// The names of query parameters that the operations of a scope have, and those that a request of any operation may have. A name without a
/// value that isn't among them selects an operation that the emulator doesn't know.
/// </summary>
internal sealed class KnownQueryNames
{
    // OSS's names for parameters of any request, such as x-oss-request-payer. Those that select an operation are sub-resources.
    private const string CommonPrefix = "x-oss-";

    private readonly FrozenDictionary<(string? Service, OssScope Scope), FrozenSet<string>> _names;
    private readonly FrozenSet<OssRoute> _withAnyName;
    private readonly IReadOnlyCollection<string> _common;

    /// <summary>Creates the names of routes.</summary>
    /// <param name="routes">The routes of all operations.</param>
    /// <param name="common">The names that a request of any operation may have, in addition to those of signatures.</param>
    public KnownQueryNames(IEnumerable<OssRoute> routes, IReadOnlyCollection<string> common)
    {
        var all = routes.ToList();
        _common = common;
        _withAnyName = all.Where(route => route.TakesAnyQuery).ToFrozenSet();
        _names = all
            .SelectMany(route => route.Scopes.Select(scope => (Key: (route.Service?.Name, scope), Names: route.QueryNames)))
            .GroupBy(entry => entry.Key, entry => entry.Names)
            .ToFrozenDictionary(group => group.Key, group => group.SelectMany(names => names).ToFrozenSet(StringComparer.Ordinal));
    }

    /// <summary>
    /// Returns the first query name without a value that no operation of the request's scope has, or null if there is none. Reads of
    /// objects have none: a page adds names to the URL of an object so that it isn't read from a cache, and OSS ignores them.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="route">The route that the request matches without the name, or null for none.</param>
    public string? FirstUnknown(OssServerRequest request, OssRoute? route)
    {
        if (request is { Scope: OssScope.Object, Method: "GET" or "HEAD" } || (route is not null && _withAnyName.Contains(route)))
        {
            return null;
        }

        foreach (var (name, value) in request.QueryParameters)
        {
            if (value.Length == 0 && !IsKnown(name, request))
            {
                return name;
            }
        }

        return null;
    }

    private bool IsKnown(string name, OssServerRequest request) =>
        name.StartsWith(CommonPrefix, StringComparison.Ordinal)
        || OssSignatureParameters.Contains(name)
        || _common.Contains(name)
        || OssSubresources.IsOperation(name, request.Scope)
        || OssSubresources.IsSelector(name)
        || (_names.TryGetValue((request.Service?.Name, request.Scope), out var names) && names.Contains(name));
}
