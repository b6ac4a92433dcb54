using OssGen.Generator.Diagnostics;
using OssGen.Generator.Linking.Naming;
using OssGen.Generator.Model;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking.Members;

/// <summary>Which attributes have an effect on members of which types. What has none is reported at the attribute.</summary>
internal static class TypeAttributes
{
    private static readonly Dictionary<string, (Func<TypeModel, bool> Fits, string Why)> s_rules = new(StringComparer.Ordinal)
    {
        ["bare"] = (static type => type.Scalar is { IsText: true, QueryReader: not null }, "only a text or an enum can be a bare name"),
        ["null"] = (IsSingleText, "only a single text or enum has a text that means unset"),
        ["urlEncoded"] = (static type => !IsMap(type) && type.Scalar.IsPlainText, "only texts are percent-encoded"),
        ["essential"] = (static type => !IsMap(type) && type.Scalar.MayBeUnreadable, "every text is a value of its type"),
        ["write"] = (IsWritable, "no value of its type means unset"),
        ["min"] = (IsMeasured, "only numbers, texts and lists have a range"),
        ["max"] = (IsMeasured, "only numbers, texts and lists have a range"),
        ["holds"] = (static type => !IsMap(type)
            && type.Kind is TypeKind.String or TypeKind.UrlText, "only texts and lists of texts are names"),
    };

    /// <summary>Reports the first of the attributes that has no effect on a member of the type; false then.</summary>
    public static bool Check(SpecElement element, TypeModel type, FindingCollector findings, params string[] attributes)
    {
        foreach (var attribute in attributes)
        {
            if (element[attribute] is not (null or "false") && !s_rules[attribute].Fits(type))
            {
                return Report(element, attribute, s_rules[attribute].Why, findings);
            }
        }

        return true;
    }

    /// <summary>Checks what a member is held to: its <c>min</c> and <c>max</c>, and <c>holds</c>.</summary>
    public static bool CheckRules(MemberModel member, MemberOwner owner, SpecElement element, FindingCollector findings)
    {
        if (member.Minimum > member.Maximum)
        {
            findings.Report(HttpDiagnostics.EmptyRange, element, "min", element.Required("min"), element.Required("max"));
            return false;
        }

        if (member is { CSharpRequired: true, Deprecated: not null })
        {
            const string Why = "who must set a member cannot do without it";
            findings.Report(HttpDiagnostics.AttributesConflict, element, "deprecated", element.Name, "required and deprecated", Why);
            return false;
        }

        if (member.Holds is not null && owner is MemberOwner.Result or MemberOwner.StreamResult)
        {
            return Report(element, "holds", "what OSS answers is not checked", findings);
        }

        return Check(element, member.Type, findings, "min", "max", "holds");
    }

    public static bool Report(SpecElement element, string attribute, string why, FindingCollector findings)
    {
        findings.Report(BodyDiagnostics.NoEffect, element, attribute, attribute, element.Name, why);
        return false;
    }

    private static bool IsMap(TypeModel type) => type.Collection == CollectionKind.Map;

    private static bool IsSingleText(TypeModel type) =>
        type.Collection == CollectionKind.None && (type.Scalar.IsPlainText || type.Scalar.IsWrapped);

    private static bool IsWritable(TypeModel type) => type.Collection != CollectionKind.None || type.Scalar.Unset is not null;

    private static bool IsMeasured(TypeModel type) => type.Collection switch
    {
        CollectionKind.List => true,
        CollectionKind.Map => false,
        _ => type.Scalar.Measure is not null,
    };
}
