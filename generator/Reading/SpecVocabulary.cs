using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Reading;

/// <summary>
/// The words of the spec language: which elements and attributes stand where. In the tables a <c>!</c> marks what is required, a
/// <c>?</c> what may stand once only, and <c>name:kind</c> an element that follows another kind's rule.
/// </summary>
internal static class SpecVocabulary
{
    public const string Namespace = "urn:ossgen:spec:1";
    public const int Major = 1;
    public const int Minor = 0;

    private const string MemberFacts = "type=Name member=Identifier required=Flag min=Integer max=Integer holds=HeldName deprecated=Text";
    private const string ElementFacts = "name!=Name list=Name write=Write null=Text urlEncoded=Flag essential=Flag " + MemberFacts;

    public static IReadOnlyDictionary<string, ElementRule> Rules { get; } = Build(
        Rule("spec", TextUse.None, "group!=Group version=Version", "doc? operation members shape enum"),
        Rule(
            "operation",
            TextUse.None,
            "name!=Identifier method!=Method path!=Name host=Identifier v1Signed=QueryNames v1Unsigned=QueryNames success=Statuses "
                + "md5=Flag idempotent=Flag deprecated=Text",
            "doc? error query header use body? result? paginate? example"),
        Rule("doc", TextUse.Content, "", ""),
        Rule("error", TextUse.Documentation, "code!=Name", "doc?"),
        Rule(
            "query",
            TextUse.Documentation,
            "name=Name value=Text default=Text bare=Flag map=Identifier " + MemberFacts,
            "doc? when otherwise?"),
        Rule("when", TextUse.None, "present!=Name value!=Text", ""),
        Rule("otherwise", TextUse.None, "value!=Text", ""),
        Rule(
            "header",
            TextUse.Documentation,
            "name=HeaderName prefix=HeaderName value=HeaderText default=HeaderText essential=Flag " + MemberFacts,
            "doc? part"),
        Rule("part", TextUse.Documentation, "name!=Identifier required=Flag deprecated=Text", "doc?"),
        Rule(
            "body",
            TextUse.Documentation,
            "root=XmlName type=Name member=Identifier stream=Identifier crc64=Flag text=Identifier json=Identifier template=Name "
                + "contentType=HeaderText required=BodyNeed md5=Flag",
            "doc? element choice alternative"),
        Rule("alternative", TextUse.Documentation, "root!=XmlName member=Identifier type!=Name query=Name", "doc?"),
        Rule(
            "result",
            TextUse.Documentation,
            "root=XmlName rootAlias=XmlName type=Name member=Identifier stream=Identifier decoder=Decoder text=Identifier json=Name "
                + "optional=Flag urlEncodedBy=XmlName crc64=Flag",
            "doc? header use element choice body?:resultBody"),
        Rule("resultBody", TextUse.Documentation, "text!=Identifier when!=HeaderName", "doc?"),
        Rule("element", TextUse.Documentation, ElementFacts, "doc?"),
        Rule("choice", TextUse.Documentation, "member!=Identifier list!=Name tag=Identifier", "doc? element!:choiceElement"),
        Rule("choiceElement", TextUse.None, "name!=Name tag=Flag", ""),
        Rule("members", TextUse.None, "name!=Identifier", "doc? query header use"),
        Rule("use", TextUse.None, "members!=Name", ""),
        Rule("shape", TextUse.None, "name!=Identifier", "doc? element choice"),
        Rule("enum", TextUse.None, "name!=Identifier", "doc? value!"),
        Rule("value", TextUse.Documentation, "wire!=Text name=Identifier", "doc?"),
        Rule("paginate", TextUse.None, "items!=Identifier more=Identifier", "token!"),
        Rule("token", TextUse.None, "from!=Identifier to!=Identifier", ""),
        Rule("example", TextUse.None, "name!=Name", "doc? call?! request?! response? returns?"),
        Rule("call", TextUse.None, "", ""),
        Rule("returns", TextUse.None, "", ""),
        Rule("exampleMember", TextUse.Content, "key=Text", ""),
        Rule("request", TextUse.Content, "", ""),
        Rule("response", TextUse.Content, "", ""));

    /// <summary>The rule of a child, or null when the parent has no such child.</summary>
    public static ElementRule? RuleOf(ElementRule parent, string name)
    {
        if (parent.IsFreeForm)
        {
            return Rules["exampleMember"];
        }

        return parent.Child(name) is { } child ? Rules[child.Kind] : null;
    }

    private static ElementRule Rule(string kind, TextUse text, string attributes, string children)
    {
        var allowed = new List<AttributeRule>();
        foreach (var item in Words(attributes))
        {
            var parts = item.Split('=');
            var syntax = (AttributeSyntax)Enum.Parse(typeof(AttributeSyntax), parts[1]);
            allowed.Add(new AttributeRule(parts[0].TrimEnd('!'), syntax, parts[0].EndsWith("!", StringComparison.Ordinal)));
        }

        allowed.Add(new AttributeRule("suppress", AttributeSyntax.Ids, Required: false));
        var below = new List<ChildRule>();
        foreach (var item in Words(children))
        {
            var parts = item.Split(':');
            var name = parts[0].TrimEnd('?', '!');
            below.Add(new ChildRule(name, parts.Length > 1 ? parts[1] : name, parts[0].Contains("?"), parts[0].Contains("!")));
        }

        return new ElementRule(kind, text, new EquatableArray<AttributeRule>([.. allowed]), new EquatableArray<ChildRule>([.. below]));
    }

    private static string[] Words(string list) => list.Split([' '], StringSplitOptions.RemoveEmptyEntries);

    private static Dictionary<string, ElementRule> Build(params ElementRule[] rules)
    {
        var byKind = new Dictionary<string, ElementRule>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            byKind.Add(rule.Kind, rule);
        }

        return byKind;
    }
}
