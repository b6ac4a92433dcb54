namespace OssGen.Generator.Language;

/// <summary><c>example</c>: a call and its result, as members and as HTTP messages.</summary>
internal sealed class ExampleSpec(ElementSource from) : SpecNode(from)
{
    public SpecAttribute<string> Name { get; } = from.Required("name", AttributeSyntax.Name);

    public CallSpec? Call { get; } = from.Child<CallSpec>("call", required: true);

    public RequestSpec? Request { get; } = from.Child<RequestSpec>("request", required: true);

    public ResponseSpec? Response { get; } = from.Child<ResponseSpec>("response");

    public ReturnsSpec? Returns { get; } = from.Child<ReturnsSpec>("returns");
}

/// <summary>An element whose children are members, named as in C#.</summary>
internal abstract class ExampleMembersSpec(ElementSource from) : SpecNode(from)
{
    public IReadOnlyList<ExampleValueSpec> Members { get; } = from.FreeChildren<ExampleValueSpec>();

    public ExampleValueSpec? Find(string member) => Members.FirstOrDefault(candidate => candidate.ElementName == member);
}

/// <summary><c>call</c>: the members of a request.</summary>
internal sealed class CallSpec(ElementSource from) : ExampleMembersSpec(from);

/// <summary><c>returns</c>: the members of a result.</summary>
internal sealed class ReturnsSpec(ElementSource from) : ExampleMembersSpec(from);

/// <summary>A member of an example: its text, an entry of its map, or the members of its record.</summary>
internal sealed class ExampleValueSpec(ElementSource from) : ExampleMembersSpec(from)
{
    public SpecAttribute<string?> Key { get; } = from.Text("key");
}

/// <summary><c>request</c>: the HTTP message that a call sends.</summary>
internal sealed class RequestSpec(ElementSource from) : SpecNode(from);

/// <summary><c>response</c>: the HTTP message that it gets.</summary>
internal sealed class ResponseSpec(ElementSource from) : SpecNode(from);
