using OssGen.Tool.Drafts;

namespace OssGen.Tool.Writing;

/// <summary>Writes the elements that declare members.</summary>
internal static class MemberWriter
{
    internal static void Query(ParameterDraft query, SpecText text) => text.Undocumented(
        "query",
        Hints.Of(query, inRequest: true),
        ("name", query.Wire),
        ("type", Type(query.Type)),
        ("member", query.ExplicitMember),
        ("required", Flag(query.Required)));

    internal static void Header(ParameterDraft header, bool inRequest, SpecText text)
    {
        if (header.CopySource.Count > 0)
        {
            CopySource(header, text);
            return;
        }

        text.Undocumented(
            "header",
            Hints.Of(header, inRequest),
            (header.IsMap ? "prefix" : "name", header.Wire),
            ("type", Type(header.Type)),
            ("member", header.ExplicitMember),
            ("required", Flag(header.Required)));
    }

    internal static void Element(ElementDraft element, bool inRequest, SpecText text) => text.Undocumented(
        "element",
        Hints.Of(element, inRequest),
        ("name", element.Name),
        ("type", element.IsList ? null : Type(element.Type)),
        ("list", element.IsList ? element.Type : null),
        ("member", element.ExplicitMember),
        ("required", Flag(element.Required)),
        ("write", element.WriteAlways ? "always" : null),
        ("urlEncoded", Flag(element.UrlEncoded)));

    private static void CopySource(ParameterDraft header, SpecText text)
    {
        text.Open("header", ("name", header.Wire), ("type", "copy-source"))
            .Undocumented("part", "Write which bucket it is; the request's own when unset.", ("name", header.CopySource[0]))
            .Undocumented("part", "Write which object it is.", ("name", header.CopySource[1]), ("required", "true"))
            .Undocumented("part", "Write which version it is; the current one when unset.", ("name", header.CopySource[2]))
            .Close("header");
    }

    private static string? Type(string type) => type == ScalarTypes.Text ? null : type;

    private static string? Flag(bool value) => value ? "true" : null;
}
