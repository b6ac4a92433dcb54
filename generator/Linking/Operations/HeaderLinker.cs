using OssGen.Generator.Diagnostics;
using OssGen.Generator.Language;
using OssGen.Generator.Linking.Members;
using OssGen.Generator.Linking.Naming;
using OssGen.Generator.Linking.Shapes;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Operations;

/// <summary>
/// Links a <c>header</c> element of a request or result: a fixed header, a map with a prefix, a copy source, or a member.
/// </summary>
internal sealed class HeaderLinker(TypeResolver types, FindingCollector findings)
{
    public void LinkRequest(HeaderSpec header, RequestDraft draft)
    {
        if (header.Name.Value is { } name && SigningNames.HeaderProblem(name) is { } problem)
        {
            findings.Report(HttpDiagnostics.HeaderTaken, header, header.Name, name, problem);
            return;
        }

        if (header.Essential.IsSet)
        {
            findings.ReportNoEffect(header, header.Essential, "a request's headers are written only");
            return;
        }

        if (header.Always.IsSet)
        {
            findings.ReportNoEffect(header, header.Always, MemberRules.OnlyReplies);
            return;
        }

        if (!IsSound(header, draft.HeaderNames, draft.Members.TypeName))
        {
            return;
        }

        if (header.IsCopySource)
        {
            LinkCopySource(header, draft);
        }
        else if (header.Value.Value is { } value)
        {
            draft.FixedHeaders.Add(new FixedPair(header.Name.Value!, value));
        }
        else
        {
            AddMember(header, draft.Members, inRequest: true);
        }
    }

    public void LinkResult(HeaderSpec header, MemberSet members, WireNames names)
    {
        if (header.Value.IsSet || header.Default.IsSet || header.IsCopySource)
        {
            findings.ReportNoEffect(header, header.Value.Or(header.Default.Or(header.Type)), "a result's headers are read only");
        }
        else if (IsSound(header, names, members.TypeName))
        {
            AddMember(header, members, inRequest: false);
        }
    }

    private void AddMember(HeaderSpec header, MemberSet members, bool inRequest)
    {
        if (header.Prefix.Value is { } prefix)
        {
            var map = new TypeModel(TypeKind.String, null, CollectionKind.Map);
            var mapName = header.Member.Value ?? NamingRule.OfParameter(prefix);
            members.Add(MemberFactory.Create(header, mapName, map, MemberPlace.HeaderMap, prefix, inRequest), header, header.Member);
            return;
        }

        if (types.Resolve(header, header.Type, TypePlace.Header) is not { } type)
        {
            return;
        }

        var name = header.Name.Value!;
        if (!AttributeEffect.CheckEssential(header, type, findings) || !DefaultValues.Check(header, type, findings))
        {
            return;
        }

        var memberName = header.Member.Value ?? NamingRule.OfParameter(name);
        var member = MemberFactory.Create(header, memberName, type, MemberPlace.Header, name, inRequest);
        members.Add(member, header, header.Member.Or(header.Name));
    }

    private bool IsSound(HeaderSpec header, WireNames names, string owner)
    {
        var (name, prefix) = (header.Name.Value, header.Prefix.Value);
        if (name is null == prefix is null)
        {
            var fix = name is null ? SpecFix.AddUnique(header.Name.Name, "x-oss-new-header") : null;
            findings.Report(HttpDiagnostics.NothingNamed, header, null, fix, "header", "either a name or a prefix");
            return false;
        }

        if (!MemberAttributes.Fit(header, findings))
        {
            return false;
        }

        if (header.Parts.Count > 0 && !header.IsCopySource)
        {
            findings.Report(HttpDiagnostics.BadCopySource, header, header.Name, name ?? prefix!, "only type=\"copy-source\" has parts");
            return false;
        }

        return prefix is null ? TakeName(header, name!, names, owner) : TakePrefix(header, prefix, names, owner);
    }

    private bool TakeName(HeaderSpec header, string name, WireNames names, string owner)
    {
        if (names.Find(name) is { } earlier)
        {
            var problem = EarlierName.Then(earlier, name);
            findings.Report(NameDiagnostics.DuplicateWireName, header, header.Name, owner, "header", earlier, problem);
            return false;
        }

        names.Add(name);
        if (names.PrefixOf(name) is not { } prefix)
        {
            return true;
        }

        findings.Report(HttpDiagnostics.PrefixCovers, header, header.Name, name, prefix);
        return false;
    }

    private bool TakePrefix(HeaderSpec header, string prefix, WireNames names, string owner)
    {
        if (names.NameUnder(prefix) is { } covered)
        {
            findings.Report(HttpDiagnostics.PrefixCovers, header, header.Prefix, covered, prefix);
            return false;
        }

        if (names.PrefixOf(prefix) is { } earlier)
        {
            var problem = EarlierName.Then(earlier, prefix);
            findings.Report(NameDiagnostics.DuplicateWireName, header, header.Prefix, owner, "header prefix", earlier, problem);
            return false;
        }

        names.AddPrefix(prefix);
        return true;
    }

    private void LinkCopySource(HeaderSpec header, RequestDraft draft)
    {
        var (wire, parts) = (header.Name.Value!, header.Parts);
        if (parts.Count is < 2 or > 3)
        {
            findings.Report(HttpDiagnostics.BadCopySource, header, header.Name, wire, $"it has {parts.Count} parts");
            return;
        }

        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            var isRequired = part.Required.Value == true;
            var member = MemberFactory.Create(
                part, part.Name.Value, TypeModel.String, MemberPlace.CopySource, wire, isRequired, inRequest: true);
            draft.Members.Add(member with { CopySource = (CopySourcePart)i }, part, part.Name);
        }

        if (parts[1].Required.Value != true)
        {
            findings.Report(
                HttpDiagnostics.BadCopySource,
                parts[1],
                parts[1].Name,
                wire,
                "its second part is the source's key, which must be required=\"true\"");
        }
    }
}
