namespace OssGen.Generator.Language;

/// <summary>What one kind of element may contain, as its node asks for it.</summary>
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
        (Attributes, Children, FreeChild) = (recorder.AttributeRules, recorder.ChildRules, recorder.FreeChild);
    }

    /// <summary>
    /// Name of the kind: the element's own name, except where one name has two meanings. The XSD's type has the same name.
    /// </summary>
    public string Kind { get; }

    /// <summary>What its own text is.</summary>
    public TextUse Text { get; }

    /// <summary>Type of its node.</summary>
    public Type Node { get; }

    public Func<ElementSource, SpecNode> Create { get; }

    /// <summary>
    /// Its attributes, <c>suppress</c> included, in the order in which findings list them: a node's own come before those of its base
    /// class, as C# runs initialisers.
    /// </summary>
    public IReadOnlyList<AttributeRule> Attributes { get; }

    public IReadOnlyList<ChildRule> Children { get; }

    /// <summary>Type of children that may have any name; null where children are named.</summary>
    public Type? FreeChild { get; }

    public static ElementRule Of<TNode>(string kind, TextUse text, Func<ElementSource, TNode> create)
        where TNode : SpecNode => new(kind, text, typeof(TNode), create);

    public AttributeRule? Attribute(string name) => Attributes.FirstOrDefault(attribute => attribute.Name == name);

    public ChildRule? Child(string name) => Children.FirstOrDefault(child => child.Name == name);

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

        protected override IReadOnlyList<T> Below<T>(string name, bool single, bool required)
        {
            ChildRules.Add(new ChildRule(name, typeof(T), single, required));
            return [];
        }
    }
}
