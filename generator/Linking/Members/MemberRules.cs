using OssGen.Generator.Diagnostics;
using OssGen.Generator.Language;
using OssGen.Generator.Linking.Naming;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Members;

/// <summary>Checks the constraints on a member: its range, the kind of name that it must contain, and whether it is required.</summary>
internal static class MemberRules
{
    /// <summary>The reason that a diagnostic states for an <c>always</c> attribute in a request.</summary>
    public const string OnlyReplies = "it says what every reply holds";

    /// <summary>Checks the constraints on one member. Returns false after reporting an error.</summary>
    public static bool Check(MemberModel member, MemberOwner owner, SpecNode node, FindingCollector findings)
    {
        var (min, max) = Range(node);
        if (min.Value > max.Value)
        {
            findings.Report(HttpDiagnostics.EmptyRange, node, min, min.Text!, max.Text!);
            return false;
        }

        if (member is { CSharpRequired: true, Deprecated: not null })
        {
            const string Why = "a required member can't be avoided";
            return findings.ReportConflict(node, node.Deprecated, "required and deprecated", Why);
        }

        return node is not MemberSpec spec || Check(spec, owner, member.Type, findings);
    }

    private static (SpecAttribute<long?> Min, SpecAttribute<long?> Max) Range(SpecNode node) => node switch
    {
        MemberSpec member => (member.Min, member.Max),
        LabelSpec label => (label.Min, label.Max),
        _ => default,
    };

    private static bool Check(MemberSpec spec, MemberOwner owner, TypeModel type, FindingCollector findings)
    {
        if (spec.Holds.IsSet && owner is MemberOwner.Result or MemberOwner.StreamResult)
        {
            return findings.ReportNoEffect(spec, spec.Holds, "what OSS answers is not checked");
        }

        // A members group is linked as a request's; its headers are checked where a request uses it.
        if (spec is ElementSpec { Always.IsSet: true } && owner == MemberOwner.Request)
        {
            return findings.ReportNoEffect(spec, spec.Always, OnlyReplies);
        }

        if (spec.Always.Value == true && spec.Required.Value == true)
        {
            const string Why = "required says what a request must hold, always what every reply holds";
            return findings.ReportConflict(spec, spec.Always, "required and always", Why);
        }

        return AttributeEffect.Always.Check(spec, spec.Always, type, findings)
            && AttributeEffect.Range.Check(spec, spec.Min, type, findings)
            && AttributeEffect.Range.Check(spec, spec.Max, type, findings)
            && AttributeEffect.Holds.Check(spec, spec.Holds, type, findings);
    }
}
