namespace OssGen.Generator.Language;

/// <summary>
/// The vocabulary of the spec language, which consists of the rules for its elements. The nodes of the elements define the rules.
/// </summary>
internal static class SpecVocabulary
{
    public const string Namespace = "urn:ossgen:spec:1";

    /// <summary>The attribute in which an element has its name.</summary>
    public const string NameAttribute = "name";

    public const int Major = 1;
    public const int Minor = 0;

    private static readonly ElementRule[] s_rules =
    [
        ElementRule.Of("spec", TextUse.DocChild, static from => new FileSpec(from)),
        ElementRule.Of("operation", TextUse.DocChild, static from => new OperationSpec(from)),
        ElementRule.Of("service", TextUse.DocChild, static from => new ServiceSpec(from)),
        ElementRule.Of("label", TextUse.Documentation, static from => new LabelSpec(from)),
        ElementRule.Of("doc", TextUse.Prose, static from => new DocSpec(from)),
        ElementRule.Of("resultDoc", TextUse.Prose, static from => new ResultDocSpec(from)),
        ElementRule.Of("error", TextUse.Documentation, static from => new ErrorSpec(from)),
        ElementRule.Of("query", TextUse.Documentation, static from => new QuerySpec(from)),
        ElementRule.Of("when", TextUse.None, static from => new WhenSpec(from)),
        ElementRule.Of("otherwise", TextUse.None, static from => new OtherwiseSpec(from)),
        ElementRule.Of("header", TextUse.Documentation, static from => new HeaderSpec(from)),
        ElementRule.Of("part", TextUse.Documentation, static from => new PartSpec(from)),
        ElementRule.Of("body", TextUse.Documentation, static from => new BodySpec(from)),
        ElementRule.Of("alternative", TextUse.Documentation, static from => new AlternativeSpec(from)),
        ElementRule.Of("result", TextUse.Documentation, static from => new ResultSpec(from)),
        ElementRule.Of("resultBody", TextUse.Documentation, static from => new ResultBodySpec(from)),
        ElementRule.Of("element", TextUse.Documentation, static from => new ElementSpec(from)),
        ElementRule.Of("choice", TextUse.Documentation, static from => new ChoiceSpec(from)),
        ElementRule.Of("choiceElement", TextUse.None, static from => new ChoiceElementSpec(from)),
        ElementRule.Of("members", TextUse.DocChild, static from => new MembersSpec(from)),
        ElementRule.Of("use", TextUse.None, static from => new UseSpec(from)),
        ElementRule.Of("shape", TextUse.DocChild, static from => new ShapeSpec(from)),
        ElementRule.Of("enum", TextUse.DocChild, static from => new EnumSpec(from)),
        ElementRule.Of("value", TextUse.Documentation, static from => new ValueSpec(from)),
        ElementRule.Of("paginate", TextUse.None, static from => new PaginateSpec(from)),
        ElementRule.Of("token", TextUse.None, static from => new TokenSpec(from)),
        ElementRule.Of("example", TextUse.DocChild, static from => new ExampleSpec(from)),
        ElementRule.Of("call", TextUse.None, static from => new CallSpec(from)),
        ElementRule.Of("returns", TextUse.None, static from => new ReturnsSpec(from)),
        ElementRule.Of("exampleMember", TextUse.Content, static from => new ExampleValueSpec(from)),
        ElementRule.Of("request", TextUse.Content, static from => new RequestSpec(from)),
        ElementRule.Of("response", TextUse.Content, static from => new ResponseSpec(from)),
    ];

    private static readonly Dictionary<Type, ElementRule> s_byNode = s_rules.ToDictionary(static rule => rule.Node);

    /// <summary>The rules for all kinds of elements, keyed by the name of the kind.</summary>
    public static IReadOnlyDictionary<string, ElementRule> Rules { get; } =
        s_rules.ToDictionary(static rule => rule.Kind, StringComparer.Ordinal);

    /// <summary>The rule for the root element.</summary>
    public static ElementRule Root => RuleOf(typeof(FileSpec));

    public static ElementRule RuleOf(Type node) => s_byNode[node];

    /// <summary>Returns the rule for a child element, or null when the parent allows no such child.</summary>
    public static ElementRule? RuleOf(ElementRule parent, string name) =>
        (parent.FreeChild ?? parent.Child(name)?.Node) is { } node ? RuleOf(node) : null;
}
