using OssGen.Generator.Diagnostics;
using OssGen.Generator.Language;
using OssGen.Generator.Linking.Members;
using OssGen.Generator.Linking.Naming;
using OssGen.Generator.Linking.Shapes;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Operations;

/// <summary>Links a <c>query</c> element: a fixed pair, a chosen value, a map of arbitrary parameters, or a member.</summary>
internal sealed class QueryLinker(TypeResolver types, FindingCollector findings)
{
    public void Link(QuerySpec query, RequestDraft draft)
    {
        if (query.Map.Value is { } map)
        {
            LinkMap(query, map, draft);
            return;
        }

        if (query.Name.Value is not { } name)
        {
            var fix = SpecFix.AddUnique(query.Name.Name, "new-query");
            findings.Report(HttpDiagnostics.NothingNamed, query, null, fix, "query", "a name, or map with a member's name");
            return;
        }

        if (MemberAttributes.Fit(query, findings) && TakeName(query, name, draft))
        {
            LinkNamed(query, name, draft);
        }
    }

    private void LinkNamed(QuerySpec query, string name, RequestDraft draft)
    {
        if (query.IsChosen)
        {
            draft.ChosenQuery.Add(query);
        }
        else if (query.Value.Value is { } value)
        {
            draft.FixedQuery.Add(new FixedPair(name, value.Length == 0 ? null : value));
        }
        else if (TypeOf(query) is { } type)
        {
            AddMember(query, name, type, draft);
        }
    }

    private TypeModel? TypeOf(QuerySpec query)
    {
        if (!query.List.IsSet)
        {
            return types.Resolve(query, query.Type, TypePlace.Query);
        }

        if (query.Type.IsSet)
        {
            findings.ReportConflict(query, query.Type, "type and list", "list names the type of the items");
            return null;
        }

        return types.Resolve(query, query.List, TypePlace.ArrayItem, CollectionKind.List);
    }

    private void AddMember(QuerySpec query, string name, TypeModel type, RequestDraft draft)
    {
        if (!AttributeEffect.Bare.Check(query, query.Bare, type, findings)
            || !AttributeEffect.Default.Check(query, query.Default, type, findings)
            || !DefaultValues.Check(query, type, findings))
        {
            return;
        }

        var memberName = query.Member.Value ?? NamingRule.OfParameter(name);
        var member = MemberFactory.Create(query, memberName, type, MemberPlace.Query, name, inRequest: true) with
        {
            DefaultValue = query.IsBare ? "" : query.Default.Value,
            DefaultIsBare = query.IsBare,
        };
        draft.Members.Add(member, query, query.Member.Or(query.Name));
    }

    private void LinkMap(QuerySpec query, string map, RequestDraft draft)
    {
        SpecAttribute[] ofOthers = [query.Name, query.Value, query.Default, query.List];
        if (ofOthers.Any(static attribute => attribute.IsSet) || query.IsBare || !query.MayBeMap || query.IsChosen)
        {
            const string Why = "a map's names and values come from the caller";
            findings.ReportConflict(query, query.Map, "map and name, value, default, bare, type, list or <when>", Why);
            return;
        }

        var type = new TypeModel(TypeKind.String, null, CollectionKind.Map);
        var member = MemberFactory.Create(query, map, type, MemberPlace.QueryMap, "", inRequest: true);
        draft.Members.Add(member, query, query.Map);
    }

    // A bare name in the path that a query repeats with bare="true" becomes the default of that query's member.
    private bool TakeName(QuerySpec query, string name, RequestDraft draft)
    {
        if (SigningNames.IsQueryTaken(name))
        {
            findings.Report(HttpDiagnostics.QueryTaken, query, query.Name, name);
            return false;
        }

        if (draft.QueryNames.Add(name))
        {
            return true;
        }

        var inPath = draft.FixedQuery.FindIndex(pair => pair.Name == name && pair.Value is null);
        if (query.IsBare && inPath >= 0)
        {
            draft.FixedQuery.RemoveAt(inPath);
            return true;
        }

        var problem = EarlierName.Then(name, name);
        findings.Report(NameDiagnostics.DuplicateWireName, query, query.Name, draft.Members.TypeName, "query", name, problem);
        return false;
    }
}
