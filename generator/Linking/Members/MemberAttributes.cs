using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking.Members;

/// <summary>Finds attributes of queries and headers that exclude each other.</summary>
internal static class MemberAttributes
{
    private static readonly string[] s_memberOnly = ["default", "type", "required", "member", "min", "max", "holds", "deprecated"];

    public static AttributeConflict? QueryConflict(SpecElement query)
    {
        var isChosen = query.Child("when") is not null;
        if (query.Child("otherwise") is not null && !isChosen)
        {
            return new AttributeConflict("name", "<otherwise> without <when>", "write value=\"...\" for a fixed value");
        }

        if (isChosen)
        {
            return query["value"] is not null || query.Flag("bare")
                ? new AttributeConflict("name", "value or bare and <when>", "the children choose the value")
                : MemberOnly(query, "<when>");
        }

        if (query.Flag("bare") && query["default"] is not null)
        {
            return new AttributeConflict("bare", "bare and default", "a bare name is the default");
        }

        return Conflict(query) ?? RequiredWithDefault(query, query.Flag("bare"));
    }

    public static AttributeConflict? HeaderConflict(SpecElement header) =>
        Conflict(header) ?? RequiredWithDefault(header, hasDefault: false);

    private static AttributeConflict? Conflict(SpecElement element)
    {
        if (element["value"] is null)
        {
            return null;
        }

        return element.Flag("bare")
            ? new AttributeConflict("value", "value and bare", "write value=\"\" for a bare name without a member")
            : MemberOnly(element, "value");
    }

    private static AttributeConflict? MemberOnly(SpecElement element, string what)
    {
        var found = Array.Find(s_memberOnly, name => element[name] is not null);
        return found is null ? null : new AttributeConflict(found, $"{what} and {found}", "a fixed value has no member");
    }

    private static AttributeConflict? RequiredWithDefault(SpecElement element, bool hasDefault) =>
        element.Flag("required") && (hasDefault || element["default"] is not null)
            ? new AttributeConflict(
                "required", $"required and {(hasDefault ? "bare" : "default")}", "a member with a default may be left out")
            : null;
}
