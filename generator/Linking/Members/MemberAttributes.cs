using OssGen.Generator.Language;

namespace OssGen.Generator.Linking.Members;

/// <summary>Finds attributes of queries and headers that exclude each other.</summary>
internal static class MemberAttributes
{
    public static AttributeConflict? QueryConflict(QuerySpec query)
    {
        if (query.Otherwise is not null && !query.IsChosen)
        {
            return new(query.Name, "<otherwise> without <when>", "write value=\"...\" for a fixed value");
        }

        if (query.IsChosen)
        {
            return query.Value.IsSet || query.IsBare
                ? new(query.Name, "value or bare and <when>", "the children choose the value")
                : MemberOnly(query, "<when>");
        }

        if (query.IsBare && (query.Default.IsSet || query.Value.IsSet))
        {
            return query.Default.IsSet
                ? new(query.Bare, "bare and default", "a bare name is the default")
                : new(query.Value, "value and bare", "write value=\"\" for a bare name without a member");
        }

        return Conflict(query) ?? (query is { IsBare: true, Required.Value: true } ? WithDefault(query, query.Bare) : null);
    }

    public static AttributeConflict? HeaderConflict(HeaderSpec header)
    {
        var isMap = header.Prefix.IsSet;
        return isMap && (header.Value.IsSet || header.Default.IsSet || !header.MayBeMap)
            ? new(header.Prefix, "prefix and value, default or type", "a map's names and values come from the caller")
            : Conflict(header);
    }

    private static AttributeConflict? Conflict(ParameterSpec parameter) =>
        parameter.Value.IsSet ? MemberOnly(parameter, parameter.Value.Name)
        : parameter is { Required.Value: true, Default.IsSet: true } ? WithDefault(parameter, parameter.Default)
        : null;

    private static AttributeConflict? MemberOnly(ParameterSpec parameter, string what)
    {
        SpecAttribute[] ofMembers =
        [
            parameter.Default, parameter.Type, parameter.Required, parameter.Member, parameter.Min, parameter.Max, parameter.Holds,
            parameter.Deprecated,
        ];
        var found = Array.Find(ofMembers, static attribute => attribute.IsSet);
        return found.IsSet ? new(found, $"{what} and {found.Name}", "a fixed value has no member") : null;
    }

    private static AttributeConflict WithDefault(ParameterSpec parameter, SpecAttribute @default) =>
        new(parameter.Required, $"required and {@default.Name}", "a member with a default may be left out");
}
