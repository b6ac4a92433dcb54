using OssGen.Generator.Infrastructure;
using OssGen.Generator.Language;
using OssGen.Generator.Model;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking.Operations;

/// <summary>
/// Determines the query parameters and headers that all requests of an operation have, by which a server recognizes the operation. Also
/// determines the query parameters that the V1 signature of the operation covers.
/// </summary>
internal static class RoutingFacts
{
    /// <summary>
    /// Returns the wire names of the query parameters that every request has: required members, members whose default is a bare name, and
    /// chosen parameters that always have a value. Members with other defaults are excluded, because other clients may omit them.
    /// </summary>
    public static EquatableArray<string> RequiredQuery(RequestDraft draft)
    {
        var names = new List<string>();
        foreach (var member in draft.Members.All)
        {
            if (member.Place == MemberPlace.Query && (member.Required || member.DefaultIsBare))
            {
                names.Add(member.Wire);
            }
        }

        foreach (var query in draft.ChosenQuery)
        {
            if (query.Otherwise is not null)
            {
                names.Add(query.Name.Value!);
            }
        }

        return Sorted(names);
    }

    /// <summary>
    /// Returns the names of required headers and fixed headers. A fixed Content-Type is excluded, because other clients may send a
    /// different one.
    /// </summary>
    public static EquatableArray<string> RequiredHeaders(RequestDraft draft)
    {
        var names = new List<string>();
        foreach (var member in draft.Members.All)
        {
            if (member is { Place: MemberPlace.Header or MemberPlace.CopySource, Required: true })
            {
                names.Add(member.Wire);
            }
        }

        foreach (var header in draft.FixedHeaders)
        {
            if (!header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
            {
                names.Add(header.Name);
            }
        }

        return Sorted(names.Count < 2 ? names : [.. names.Distinct(StringComparer.OrdinalIgnoreCase)]);
    }

    /// <summary>
    /// Returns the names in <c>v1Signed</c>, and the names in the path's query that have no value and aren't in <c>v1Unsigned</c>.
    /// </summary>
    public static EquatableArray<string> SignedQuery(OperationSpec operation, PathPattern path)
    {
        var bare = BareNames(path);
        return operation.V1Unsigned.IsSet || operation.V1Signed.IsSet
            ? Sorted([.. bare.Except(WordList.Split(operation.V1Unsigned.Value))
                .Concat(WordList.Split(operation.V1Signed.Value))
                .Distinct(StringComparer.Ordinal)])
            : Sorted([.. bare.Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>Returns the names in the path's query that have no value.</summary>
    public static IEnumerable<string> BareNames(PathPattern path) =>
        path.Query.Where(static pair => pair.Value is null).Select(static pair => pair.Name);

    private static EquatableArray<string> Sorted(List<string> names)
    {
        if (names.Count == 0)
        {
            return EquatableArray<string>.Empty;
        }

        names.Sort(StringComparer.Ordinal);
        return new([.. names]);
    }
}
