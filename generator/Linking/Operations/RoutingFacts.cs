using OssGen.Generator.Infrastructure;
using OssGen.Generator.Language;
using OssGen.Generator.Model;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking.Operations;

/// <summary>
/// What every request of an operation carries, so that a server can tell operations apart, and what its V1 signature covers.
/// </summary>
internal static class RoutingFacts
{
    /// <summary>
    /// Required members and members whose default is a bare name. Other defaults do not count: foreign clients leave them out.
    /// </summary>
    public static EquatableArray<string> RequiredQuery(RequestDraft draft)
    {
        var names = draft.Members.At(MemberPlace.Query).Where(static member => member.Required
            || member.DefaultIsBare).Select(static member => member.Wire);
        var chosen = draft.ChosenQuery.Where(static query => query.Otherwise is not null).Select(static query => query.Name.Value!);
        return Sorted(names.Concat(chosen));
    }

    /// <summary>Required members and fixed headers. A Content-Type does not count: clients choose their own.</summary>
    public static EquatableArray<string> RequiredHeaders(RequestDraft draft)
    {
        var members = draft.Members.At(MemberPlace.Header, MemberPlace.CopySource)
            .Where(static member => member.Required)
            .Select(static member => member.Wire);
        var fixedHeaders = draft.FixedHeaders.Select(static header => header.Name)
            .Where(static name => !name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase));
        return Sorted(members.Concat(fixedHeaders).Distinct(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The bare names of the path without those of <c>v1Unsigned</c>, and the names of <c>v1Signed</c>.</summary>
    public static EquatableArray<string> SignedQuery(OperationSpec operation, PathPattern path) =>
        Sorted(BareNames(path).Except(WordList.Split(operation.V1Unsigned.Value)).Concat(WordList.Split(operation.V1Signed.Value))
            .Distinct(StringComparer.Ordinal));

    /// <summary>The names in the path's query that have no value.</summary>
    public static IEnumerable<string> BareNames(PathPattern path) =>
        path.Query.Where(static pair => pair.Value is null).Select(static pair => pair.Name);

    private static EquatableArray<string> Sorted(IEnumerable<string> names) =>
        new([.. names.OrderBy(static name => name, StringComparer.Ordinal)]);
}
