using OssGen.Generator.Diagnostics;
using OssGen.Generator.Linking.Members;
using OssGen.Generator.Linking.Naming;
using OssGen.Generator.Linking.Shapes;
using OssGen.Generator.Model;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking.Operations;

/// <summary>Links a <c>header</c> of a request or result: a fixed one, a map with a prefix, a copy source, or a member.</summary>
internal sealed class HeaderLinker(TypeResolver types, FindingCollector findings)
{
    public void LinkRequest(SpecElement header, RequestDraft draft)
    {
        if (header["name"] is { } name && SigningNames.HeaderProblem(name) is { } problem)
        {
            findings.Report(HttpDiagnostics.HeaderTaken, header, "name", name, problem);
            return;
        }

        if (header["essential"] is not null)
        {
            findings.Report(BodyDiagnostics.NoEffect, header, "essential", "essential", "header", "a request's headers are written only");
            return;
        }

        if (!IsSound(header, draft.HeaderNames, draft.Members.TypeName))
        {
            return;
        }

        if (header["type"] == "copy-source")
        {
            LinkCopySource(header, draft);
        }
        else if (header["value"] is { } value)
        {
            draft.FixedHeaders.Add(new FixedPair(header.Required("name"), value));
        }
        else
        {
            AddMember(header, draft.Members, inRequest: true);
        }
    }

    public void LinkResult(SpecElement header, MemberSet members, WireNames names)
    {
        if (header["value"] is not null || header["default"] is not null || header["type"] == "copy-source")
        {
            var attribute = header["value"] is not null ? "value" : header["default"] is not null ? "default" : "type";
            findings.Report(BodyDiagnostics.NoEffect, header, attribute, attribute, "header", "a result's headers are read only");
        }
        else if (IsSound(header, names, members.TypeName))
        {
            AddMember(header, members, inRequest: false);
        }
    }

    private void AddMember(SpecElement header, MemberSet members, bool inRequest)
    {
        if (header["prefix"] is { } prefix)
        {
            var map = new TypeModel(TypeKind.String, null, CollectionKind.Map);
            members.Add(
                MemberFactory.Create(
                    header,
                    header["member"] ?? NamingRule.OfParameter(prefix),
                    map,
                    MemberPlace.HeaderMap,
                    prefix,
                    header.Flag("required"),
                    inRequest),
                header,
                "member");
            return;
        }

        if (types.Resolve(header, "type", TypePlace.Header) is not { } type)
        {
            return;
        }

        var name = header.Required("name");
        if (!TypeAttributes.Check(header, type, findings, "essential") || !DefaultValues.Check(header, type, findings))
        {
            return;
        }

        var memberName = header["member"] ?? NamingRule.OfParameter(name);
        var member = MemberFactory.Create(header, memberName, type, MemberPlace.Header, name, header.Flag("required"), inRequest) with
        {
            DefaultValue = header["default"],
            Essential = Essentials.Said(header),
        };
        members.Add(member, header, header["member"] is null ? "name" : "member");
    }

    private bool IsSound(SpecElement header, WireNames names, string owner)
    {
        var (name, prefix) = (header["name"], header["prefix"]);
        if (name is null == prefix is null)
        {
            findings.Report(HttpDiagnostics.NothingNamed, header, null, "header", "either a name or a prefix");
            return false;
        }

        var conflict = prefix is not null && (header["value"] is not null || header["default"] is not null
            || header["type"] is not (null or "map"))
            ? new AttributeConflict("prefix", "prefix and value, default or type", "a map's names and values come from the caller")
            : MemberAttributes.HeaderConflict(header);
        if (conflict is not null)
        {
            findings.Report(HttpDiagnostics.AttributesConflict, header, conflict.Attribute, "header", conflict.Both, conflict.Why);
            return false;
        }

        if (header.Child("part") is not null && header["type"] != "copy-source")
        {
            findings.Report(HttpDiagnostics.BadCopySource, header, "name", name ?? prefix!, "only type=\"copy-source\" has parts");
            return false;
        }

        return prefix is null ? TakeName(header, name!, names, owner) : TakePrefix(header, prefix, names, owner);
    }

    private bool TakeName(SpecElement header, string name, WireNames names, string owner)
    {
        if (!names.Add(name))
        {
            findings.Report(NameDiagnostics.DuplicateWireName, header, "name", owner, "header", name);
            return false;
        }

        if (names.PrefixOf(name) is not { } prefix)
        {
            return true;
        }

        findings.Report(HttpDiagnostics.PrefixCovers, header, "name", name, prefix);
        return false;
    }

    private bool TakePrefix(SpecElement header, string prefix, WireNames names, string owner)
    {
        if (names.NameUnder(prefix) is { } covered)
        {
            findings.Report(HttpDiagnostics.PrefixCovers, header, "prefix", covered, prefix);
            return false;
        }

        if (names.PrefixOf(prefix) is not null)
        {
            findings.Report(NameDiagnostics.DuplicateWireName, header, "prefix", owner, "header prefix", prefix);
            return false;
        }

        names.AddPrefix(prefix);
        return true;
    }

    private void LinkCopySource(SpecElement header, RequestDraft draft)
    {
        var wire = header.Required("name");
        var parts = header.Children.Where(static child => child.Name == "part").ToList();
        if (parts.Count is < 2 or > 3)
        {
            findings.Report(HttpDiagnostics.BadCopySource, header, "name", wire, $"it has {parts.Count} parts");
            return;
        }

        for (var i = 0; i < parts.Count; i++)
        {
            var name = parts[i].Required("name");
            var member = MemberFactory.Create(
                parts[i], name, TypeModel.String, MemberPlace.CopySource, wire, parts[i].Flag("required"), inRequest: true);
            draft.Members.Add(member with { CopySource = (CopySourcePart)i }, parts[i], "name");
        }

        if (!parts[1].Flag("required"))
        {
            findings.Report(
                HttpDiagnostics.BadCopySource,
                parts[1],
                "name",
                wire,
                "its second part is the source's key, which must be required=\"true\"");
        }
    }
}
