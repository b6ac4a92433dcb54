using OssGen.Generator.Diagnostics;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking.Bodies;

/// <summary>The kinds of payload that an element can have: it has one of them, and the attributes and children that go with it.</summary>
internal sealed class PayloadTable(string element, params Payload[] payloads)
{
    /// <summary>The payload of an element that may have none.</summary>
    public Payload? Optional { get; init; }

    /// <summary>The payload; null after a finding.</summary>
    public Payload? Of(SpecElement owner, FindingCollector findings)
    {
        var names = payloads.Where(payload => IsAsked(owner, payload)).Select(static payload => payload.Name).Distinct().ToList();
        if (names.Count > 1)
        {
            findings.Report(BodyDiagnostics.TwoPayloads, owner, names[1], element, string.Join(" and ", names));
            return null;
        }

        if (names.Count == 0 && Optional is null)
        {
            findings.Report(BodyDiagnostics.NoPayload, owner, null, element, Choice);
            return null;
        }

        var payload = names.Count == 0 ? Optional! : Find(owner, names[0]);
        return AttributesFit(owner, payload, findings) && ChildrenFit(owner, payload, findings) ? payload : null;
    }

    private string Choice
    {
        get
        {
            var attributes = payloads.Where(static payload => !payload.IsChild).Select(static payload => payload.Name).Distinct();
            var children = payloads.Where(static payload => payload.IsChild).Select(static payload => $"or <{payload.Name}> children");
            return string.Join(", ", attributes.Concat(children));
        }
    }

    private static bool IsAsked(SpecElement owner, Payload payload) =>
        payload.IsChild ? owner.Child(payload.Name) is not null : owner[payload.Name] is not null;

    private Payload Find(SpecElement owner, string name)
    {
        var rows = payloads.Where(payload => payload.Name == name).ToList();
        return rows.Find(row => row.Value is { } value && owner[name] == value)
            ?? rows.Find(row => row.Value is null && row.Typed == owner["type"] is not null)
            ?? rows.Find(static row => row.Value is null && !row.Typed)!;
    }

    private bool AttributesFit(SpecElement owner, Payload payload, FindingCollector findings)
    {
        var ruled = payloads.SelectMany(static other => other.Attributes).Distinct();
        if (ruled.FirstOrDefault(name => owner[name] is not null && !payload.Attributes.Contains(name)) is not { } misplaced)
        {
            return true;
        }

        var why = payload.Name.Length == 0 ? $"the {element} has no body" : $"it does not go with {payload.Name}";
        findings.Report(BodyDiagnostics.NoEffect, owner, misplaced, misplaced, element, why);
        return false;
    }

    private bool ChildrenFit(SpecElement owner, Payload payload, FindingCollector findings)
    {
        if (payload.Elements || (owner.Child("element") is null && owner.Child("choice") is null))
        {
            return true;
        }

        if (payload.Name.Length == 0)
        {
            findings.Report(BodyDiagnostics.NoPayload, owner, null, element, "root, or json=\"true\", for its <element> children");
        }
        else
        {
            findings.Report(
                BodyDiagnostics.TwoPayloads,
                owner,
                payload.Name,
                element,
                $"{(payload.Typed ? "type" : payload.Name)} and <element> children");
        }

        return false;
    }
}
