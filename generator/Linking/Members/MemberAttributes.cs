using OssGen.Generator.Language;

namespace OssGen.Generator.Linking.Members;

/// <summary>
/// Checks that the attributes of a query parameter or header can be combined. Each check returns false after reporting a conflict.
/// </summary>
internal static class MemberAttributes
{
    public static bool Fit(QuerySpec query, FindingCollector findings)
    {
        if (query.Otherwise is not null && !query.IsChosen)
        {
            return findings.ReportConflict(query, query.Name, "<otherwise> without <when>", "write value=\"...\" for a fixed value");
        }

        if (query.IsChosen)
        {
            return query.Value.IsSet || query.IsBare
                ? findings.ReportConflict(query, query.Name, "value or bare and <when>", "the children choose the value")
                : HasNoMember(query, "<when>", findings);
        }

        if (query.IsBare && query.Default.IsSet)
        {
            return findings.ReportConflict(query, query.Bare, "bare and default", "a bare name is the default");
        }

        return query.IsBare && query.Value.IsSet
            ? findings.ReportConflict(query, query.Value, "value and bare", "write value=\"\" for a bare name without a member")
            : Fit(query, query.IsBare ? query.Bare : query.Default, findings);
    }

    public static bool Fit(HeaderSpec header, FindingCollector findings) =>
        header.Prefix.IsSet && (header.Value.IsSet || header.Default.IsSet || !header.MayBeMap)
            ? findings.ReportConflict(
                header, header.Prefix, "prefix and value, default or type", "a map's names and values come from the caller")
            : Fit(header, header.Default, findings);

    private static bool Fit(ParameterSpec parameter, SpecAttribute @default, FindingCollector findings)
    {
        if (parameter.Value.IsSet)
        {
            return HasNoMember(parameter, parameter.Value.Name, findings);
        }

        const string Why = "a member with a default may be left out";
        return parameter.Required.Value != true || !@default.IsSet
            || findings.ReportConflict(parameter, parameter.Required, $"required and {@default.Name}", Why);
    }

    private static bool HasNoMember(ParameterSpec parameter, string what, FindingCollector findings)
    {
        SpecAttribute[] ofMembers =
        [
            parameter.Default, parameter.Type, parameter.Required, parameter.Member, parameter.Min, parameter.Max, parameter.Holds,
            parameter.Deprecated, parameter.List,
        ];
        var found = Array.Find(ofMembers, static attribute => attribute.IsSet);
        return !found.IsSet || findings.ReportConflict(parameter, found, $"{what} and {found.Name}", "a fixed value has no member");
    }
}
