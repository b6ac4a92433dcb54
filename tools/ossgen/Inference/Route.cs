using OssGen.Tool.Exchanges;
using OssGen.Tool.Knowledge;

namespace OssGen.Tool.Inference;

/// <summary>What distinguishes operations without a stated name: method, scope, and the parameters of the query that are fixed.</summary>
/// <param name="Method">The method.</param>
/// <param name="Labels">The labels of the path.</param>
/// <param name="Fixed">The fixed parameters, in order of name.</param>
internal sealed record Route(string Method, string Labels, IReadOnlyList<QueryPair> Fixed)
{
    internal const string Service = "/";
    internal const string BucketScope = "/{Bucket}";
    internal const string ObjectScope = "/{Bucket}/{Key}";

    /// <summary>The path of the operation in the spec.</summary>
    internal string Path => Labels + (Fixed.Count == 0
        ? ""
        : "?" + string.Join('&', Fixed.Select(static pair => pair.Value is null ? pair.Name : $"{pair.Name}={pair.Value}")));

    /// <summary>The method and the path.</summary>
    internal string Line => $"{Method} {Path}";

    internal bool IsObject => Labels == ObjectScope;

    internal static Route Of(HttpRequest request, PackageNames names)
    {
        var pairs = request.Query
            .Where(pair => IsFixed(pair, names))
            .Select(static pair => pair with { Value = pair.Value is "" ? null : pair.Value })
            .OrderBy(static pair => pair.Value is not null)
            .ThenBy(static pair => pair.Name, StringComparer.Ordinal);
        var labels = request.Bucket.Length == 0 ? Service : request.Key.Length == 0 ? BucketScope : ObjectScope;

        // The sub-resource comes before what selects among its operations.
        return new Route(request.Method, labels, [.. pairs]);
    }

    /// <summary>Determines whether a parameter belongs to the path: a sub-resource, or a selector such as <c>comp=add</c>.</summary>
    internal static bool IsFixed(QueryPair pair, PackageNames names) => pair.Value switch
    {
        null => !names.IsParameter(pair.Name),
        "" => names.IsSubResource(pair.Name),
        _ => names.IsSelector(pair.Name),
    };
}
