using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Language;

/// <summary>
/// The rule for one kind of element: its attributes, children and text. The constructor of the element's node determines the rule.
/// </summary>
internal sealed class ElementRule
{
    private ElementRule(string kind, TextUse text, Type node, Func<ElementSource, SpecNode> create)
    {
        var recorder = new Recorder();
        if (text is TextUse.DocChild or TextUse.Documentation)
        {
            recorder.Child<DocSpec>("doc");
        }

        create(recorder);
        recorder.Text("suppress", AttributeSyntax.Ids);
        (Kind, Text, Node, Create) = (kind, text, node, create);
        (Attributes, Children) = (new([.. recorder.AttributeRules]), new([.. recorder.ChildRules]));
        FreeChild = recorder.FreeChild;
    }

    /// <summary>
    /// The name of the kind, which is also the name of the XSD type. It equals the name of the element unless two kinds of elements have
    /// the same name.
    /// </summary>
    public string Kind { get; }

    /// <summary>The use of the element's own text, which excludes the text of its children.</summary>
    public TextUse Text { get; }

    /// <summary>The type of the element's node.</summary>
    public Type Node { get; }

    public Func<ElementSource, SpecNode> Create { get; }

    /// <summary>
    /// The attributes, including <c>suppress</c>, in the order in which diagnostics list them. The attributes of a node precede those of
    /// its base class, because C# runs initializers in this order.
    /// </summary>
    public EquatableArray<AttributeRule> Attributes { get; }

    public EquatableArray<ChildRule> Children { get; }

    /// <summary>The type of children that may have any name, or null when the element allows only fixed names.</summary>
    public Type? FreeChild { get; }

    public static ElementRule Of<TNode>(string kind, TextUse text, Func<ElementSource, TNode> create)
        where TNode : SpecNode => new(kind, text, typeof(TNode), create);

    public AttributeRule? Attribute(string name)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Name == name)
            {
                return attribute;
            }
        }

        return null;
    }

    public ChildRule? Child(string name)
    {
        foreach (var child in Children)
        {
            if (child.Name == name)
            {
                return child;
            }
        }

        return null;
    }

    private sealed class Recorder : ElementSource
    {
        public List<AttributeRule> AttributeRules { get; } = [];

        public List<ChildRule> ChildRules { get; } = [];

        public Type? FreeChild { get; private set; }

        public override NodeFacts Facts => NodeFacts.None;

        public override IReadOnlyList<T> FreeChildren<T>()
        {
            FreeChild = typeof(T);
            return [];
        }

        protected override string? Attribute(string name, AttributeSyntax syntax, bool required)
        {
            AttributeRules.Add(new AttributeRule(name, syntax, required));
            return null;
        }

        protected override T? First<T>(string name, bool required)
            where T : class
        {
            ChildRules.Add(new ChildRule(name, typeof(T), Single: true, required));
            return null;
        }

        protected override IReadOnlyList<T> Below<T>(string name, bool required)
        {
            ChildRules.Add(new ChildRule(name, typeof(T), Single: false, required));
            return [];
        }
    }
}
