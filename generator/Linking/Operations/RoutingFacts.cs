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
        var names = draft.Members.At(MemberPlace.Query).Where(static member => member.Required
            || member.DefaultIsBare).Select(static member => member.Wire);
        var chosen = draft.ChosenQuery.Where(static query => query.Otherwise is not null).Select(static query => query.Name.Value!);
        return Sorted(names.Concat(chosen));
    }

    /// <summary>
    /// Returns the names of required headers and fixed headers. A fixed Content-Type is excluded, because other clients may send a
    /// different one.
    /// </summary>
    public static EquatableArray<string> RequiredHeaders(RequestDraft draft)
    {
        var members = draft.Members.At(MemberPlace.Header, MemberPlace.CopySource)
            .Where(static member => member.Required)
            .Select(static member => member.Wire);
        var fixedHeaders = draft.FixedHeaders.Select(static header => header.Name)
            .Where(static name => !name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase));
        return Sorted(members.Concat(fixedHeaders).Distinct(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>
    /// Returns the names in <c>v1Signed</c>, and the names in the path's query that have no value and aren't in <c>v1Unsigned</c>.
    /// </summary>
    public static EquatableArray<string> SignedQuery(OperationSpec operation, PathPattern path) =>
        Sorted(BareNames(path).Except(WordList.Split(operation.V1Unsigned.Value)).Concat(WordList.Split(operation.V1Signed.Value))
            .Distinct(StringComparer.Ordinal));

    /// <summary>Returns the names in the path's query that have no value.</summary>
    public static IEnumerable<string> BareNames(PathPattern path) =>
        path.Query.Where(static pair => pair.Value is null).Select(static pair => pair.Name);

    private static EquatableArray<string> Sorted(IEnumerable<string> names) =>
        new([.. names.OrderBy(static name => name, StringComparer.Ordinal)]);
}
