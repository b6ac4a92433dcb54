using OssGen.Generator.Diagnostics;
using OssGen.Generator.Linking.Members;
using OssGen.Generator.Linking.Naming;
using OssGen.Generator.Linking.Shapes;
using OssGen.Generator.Model;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking.Operations;

/// <summary>Links a <c>query</c>: a fixed pair, a chosen value, a map of free parameters, or a member.</summary>
internal sealed class QueryLinker(TypeResolver types, FindingCollector findings)
{
    public void Link(SpecElement query, RequestDraft draft)
    {
        if (query["map"] is { } map)
        {
            LinkMap(query, map, draft);
            return;
        }

        if (query["name"] is not { } name)
        {
            findings.Report(HttpDiagnostics.NothingNamed, query, null, "query", "a name, or map with a member's name");
            return;
        }

        if (MemberAttributes.QueryConflict(query) is { } conflict)
        {
            findings.Report(HttpDiagnostics.AttributesConflict, query, conflict.Attribute, "query", conflict.Both, conflict.Why);
            return;
        }

        if (TakeName(query, name, draft))
        {
            LinkNamed(query, name, draft);
        }
    }

    private void LinkNamed(SpecElement query, string name, RequestDraft draft)
    {
        if (query.Child("when") is not null)
        {
            draft.ChosenQuery.Add(new ChosenQueryDraft(name, Choices(query), query.Child("otherwise")?.Required("value")));
        }
        else if (query["value"] is { } value)
        {
            draft.FixedQuery.Add(new FixedPair(name, value.Length == 0 ? null : value));
        }
        else if (types.Resolve(query, "type", TypePlace.Query) is { } type)
        {
            AddMember(query, name, type, draft);
        }
    }

    private void AddMember(SpecElement query, string name, TypeModel type, RequestDraft draft)
    {
        var isBare = query.Flag("bare");
        if (!TypeAttributes.Check(query, type, findings, "bare") || !DefaultValues.Check(query, type, findings))
        {
            return;
        }

        var memberName = query["member"] ?? NamingRule.OfParameter(name);
        var member = MemberFactory.Create(query, memberName, type, MemberPlace.Query, name, query.Flag("required"), inRequest: true) with
        {
            DefaultValue = isBare ? "" : query["default"],
            DefaultIsBare = isBare,
        };
        draft.Members.Add(member, query, query["member"] is null ? "name" : "member");
    }

    private void LinkMap(SpecElement query, string map, RequestDraft draft)
    {
        if (query["name"] is not null || query["value"] is not null || query["default"] is not null || query.Flag("bare")
            || query["type"] is not (null or "map") || query.Child("when") is not null)
        {
            findings.Report(
                HttpDiagnostics.AttributesConflict,
                query,
                "map",
                "query",
                "map and name, value, default, bare, type or <when>",
                "a map's names and values come from the caller");
            return;
        }

        var type = new TypeModel(TypeKind.String, null, CollectionKind.Map);
        var member = MemberFactory.Create(query, map, type, MemberPlace.QueryMap, "", query.Flag("required"), inRequest: true);
        draft.Members.Add(member, query, "map");
    }

    // A bare name of the path that a query repeats with bare="true" becomes that member's default.
    private bool TakeName(SpecElement query, string name, RequestDraft draft)
    {
        if (SigningNames.IsQueryTaken(name))
        {
            findings.Report(HttpDiagnostics.QueryTaken, query, "name", name);
            return false;
        }

        if (draft.QueryNames.Add(name))
        {
            return true;
        }

        var inPath = draft.FixedQuery.FindIndex(pair => pair.Name == name && pair.Value is null);
        if (query.Flag("bare") && inPath >= 0)
        {
            draft.FixedQuery.RemoveAt(inPath);
            return true;
        }

        findings.Report(NameDiagnostics.DuplicateWireName, query, "name", draft.Members.TypeName, "query", name);
        return false;
    }

    private static List<(SpecElement When, string Value)> Choices(SpecElement query) =>
        [.. query.Children.Where(static child => child.Name == "when").Select(static when => (when, when.Required("value")))];
}
