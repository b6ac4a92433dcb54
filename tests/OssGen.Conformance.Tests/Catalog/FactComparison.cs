namespace OssGen.Conformance.Tests.Catalog;

/// <summary>
/// Says what of the catalog's operation the spec's lacks or has otherwise. The spec may hold more than the catalog: the API reference
/// knows members that the SDK doesn't.
/// </summary>
internal sealed class FactComparison
{
    /// <summary>Set by the client for every request that needs them, or told by the transport.</summary>
    private static readonly string[] OwnedByTheRuntime = ["Content-Length", "Content-MD5", "Content-Type"];

    private readonly List<string> _differences = [];

    private FactComparison()
    {
    }

    /// <summary>One line for each difference: place, colon, what differs.</summary>
    public static IReadOnlyList<string> Differences(OperationFacts catalog, OperationFacts spec)
    {
        var comparison = new FactComparison();
        comparison.Line(catalog, spec);
        comparison.Message("request", catalog.Request, spec.Request);
        comparison.Message("reply", catalog.Reply, spec.Reply);
        if (catalog.Paging is not null)
        {
            comparison.Same("paging", catalog.Paging.ToString(), spec.Paging?.ToString() ?? "none");
        }

        return comparison._differences;
    }

    private void Line(OperationFacts catalog, OperationFacts spec)
    {
        Same("method", catalog.Method, spec.Method);
        Same("page of the API reference", YesOrNo(catalog.HasPage), YesOrNo(spec.HasPage));
        Same("scope", catalog.Scope, spec.Scope);
        Same("sub-resources", Set(catalog.SubResources), Set(spec.SubResources));
        Same("fixed query", Set(catalog.FixedQuery), Set(spec.FixedQuery));
        foreach (var name in catalog.SignedQuery.Except(spec.SignedQuery))
        {
            Add("V1 signature", $"'{name}' is signed in the catalog; name it in v1Signed");
        }

        foreach (var name in spec.UnsignedSubResources.Except(catalog.UnsignedSubResources))
        {
            Add("V1 signature", $"'{name}' is signed in the catalog; take it out of v1Unsigned");
        }
    }

    private void Message(string direction, MessageFacts catalog, MessageFacts spec)
    {
        Parameters(direction + " query", catalog.Query, spec.Query);
        Parameters(direction + " header", catalog.Headers.Where(header => !OwnedByTheRuntime.Contains(header.Name)), spec.Headers);
        foreach (var body in catalog.Bodies)
        {
            if (spec.Bodies.FirstOrDefault(candidate => candidate.Form == body.Form && candidate.Root == body.Root) is { } same)
            {
                Elements($"{direction} body", body, same);
            }
            else
            {
                Same($"{direction} body", Name(body), spec.Bodies.Count == 0 ? "none" : string.Join(" or ", spec.Bodies.Select(Name)));
            }
        }
    }

    private void Parameters(string place, IEnumerable<ParameterFact> catalog, IReadOnlyList<ParameterFact> spec)
    {
        foreach (var parameter in catalog)
        {
            if (spec.FirstOrDefault(candidate => candidate.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase)) is { } same)
            {
                Values($"{place} {parameter.Name}", parameter.Values, same.Values);
                if (place.StartsWith("request", StringComparison.Ordinal) && same.Required is not null)
                {
                    Same($"{place} {parameter.Name}", Need(parameter), Need(same));
                }
            }
            else
            {
                Add($"{place} {parameter.Name}", "missing in the spec");
            }
        }
    }

    private void Elements(string place, BodyFacts catalog, BodyFacts spec)
    {
        var bySpec = spec.Elements.GroupBy(element => element.Path).ToDictionary(same => same.Key, same => same.First());
        foreach (var element in catalog.Elements)
        {
            var at = $"{place} {catalog.Root} {element.Path}";
            if (!bySpec.TryGetValue(element.Path, out var same))
            {
                Add(at, Otherwise(element.Path, bySpec.Keys));
                continue;
            }

            Values(at, element.Values, same.Values);
            if (element.IsBase64 && !same.IsBase64)
            {
                Add(at, "base64 in the catalog; type base64-text is needed");
            }

            if (element.IsUrlEncoded && !same.IsUrlEncoded)
            {
                Add(at, "percent-encoded in the catalog; urlEncoded=\"true\" is needed");
            }
        }

        // The catalog's order is that of what its SDK writes. Of replies it says nothing about what OSS sends, and readers take any order.
        // The properties of a JSON object have none.
        if (place.StartsWith("request", StringComparison.Ordinal) && catalog.Form == "xml")
        {
            Order(place, catalog, spec);
        }
    }

    private void Order(string place, BodyFacts catalog, BodyFacts spec)
    {
        var theirs = catalog.Elements.Select(element => element.Path).Distinct().ToList();
        var ours = spec.Elements.Select(element => element.Path).Distinct().Where(theirs.Contains).ToList();
        theirs = [.. theirs.Where(ours.Contains)];
        var first = theirs.Zip(ours).FirstOrDefault(pair => pair.First != pair.Second);
        if (first.First is not null)
        {
            Add($"{place} {catalog.Root} {first.First}", $"out of order: the spec has {first.Second} in its place");
        }
    }

    private static string Otherwise(string path, IEnumerable<string> spec)
    {
        var plain = path.Replace("[]", "", StringComparison.Ordinal);
        return spec.FirstOrDefault(candidate => candidate.Replace("[]", "", StringComparison.Ordinal) == plain) is { } other
            ? $"another list form in the spec: {other}"
            : "missing in the spec";
    }

    private void Values(string place, IReadOnlyList<string> catalog, IReadOnlyList<string> spec)
    {
        if (catalog.Count > 0 && spec.Count == 0)
        {
            Add(place, $"no enum in the spec; the catalog has {string.Join(", ", catalog)}");
        }
        else if (catalog.Except(spec).ToList() is { Count: > 0 } missing)
        {
            Add(place, $"values missing in the spec's enum: {string.Join(", ", missing)}");
        }
    }

    private void Same(string place, string catalog, string spec)
    {
        if (catalog != spec)
        {
            Add(place, $"'{catalog}' in the catalog, '{spec}' in the spec");
        }
    }

    private void Add(string place, string what) => _differences.Add($"{place}: {what}");

    private static string Need(ParameterFact parameter) => parameter.Required == true ? "required" : "optional";

    private static string YesOrNo(bool value) => value ? "yes" : "no";

    private static string Name(BodyFacts body) => body.Root.Length > 0 ? $"{body.Form} {body.Root}" : body.Form;

    private static string Set(IEnumerable<string> names) => string.Join("&", names.Order(StringComparer.Ordinal));
}
