using OssGen.Generator.Diagnostics;
using OssGen.Generator.Language;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Bodies;

/// <summary>
/// The payloads that a body or result can have. A body or result must have at most one payload, and only attributes and children that apply
/// to it.
/// </summary>
internal sealed class PayloadChoice(SpecNode owner, params Payload[] payloads)
{
    /// <summary>
    /// The part of a diagnostic that states what to write when no payload is selected, or null if the payload is optional.
    /// </summary>
    public string? Remedy { get; init; }

    /// <summary>The attributes that apply only to some of the payloads.</summary>
    public required IReadOnlyList<SpecAttribute> Attributes { get; init; }

    /// <summary>
    /// Returns the selected payload, or null after reporting an error. If no payload is selected although the payload is optional, returns
    /// <see cref="Payload.None"/>.
    /// </summary>
    public Payload? Find(FindingCollector findings)
    {
        var asked = payloads.Where(static payload => payload.Asked.IsSet).ToList();
        if (asked.Count > 1)
        {
            var names = string.Join(" and ", asked.Select(static payload => payload.Asked.Name));
            findings.Report(BodyDiagnostics.TwoPayloads, owner, asked[1].Asked, owner.ElementName, names);
            return null;
        }

        if (asked.Count == 0 && Remedy is not null)
        {
            findings.Report(BodyDiagnostics.NoPayload, owner, null, owner.ElementName, Remedy);
            return null;
        }

        var payload = asked.Count == 0 ? Payload.None : asked[0];
        return AttributesFit(payload, findings) && ChildrenFit(payload, findings) ? payload : null;
    }

    private bool AttributesFit(Payload payload, FindingCollector findings)
    {
        var misplaced = Attributes.FirstOrDefault(attribute => attribute.IsSet && !payload.Attributes.Contains(attribute));
        if (!misplaced.IsSet)
        {
            return true;
        }

        var why = payload.Kind is null ? $"the {owner.ElementName} has no body" : $"it does not go with {payload.Asked.Name}";
        return findings.ReportNoEffect(owner, misplaced, why);
    }

    private bool ChildrenFit(Payload payload, FindingCollector findings)
    {
        if (payload.HasElements || !owner.Children.Any(static child => child is ElementSpec or ChoiceSpec))
        {
            return true;
        }

        if (payload.Kind is null)
        {
            findings.Report(
                BodyDiagnostics.NoPayload, owner, null, owner.ElementName, "root, or json=\"true\", for its <element> children");
            return false;
        }

        findings.Report(
            BodyDiagnostics.TwoPayloads,
            owner,
            payload.Asked,
            owner.ElementName,
            $"{(payload.Kind is BodyKind.XmlShape or BodyKind.JsonShape ? "type" : payload.Asked.Name)} and <element> children");
        return false;
    }
}
