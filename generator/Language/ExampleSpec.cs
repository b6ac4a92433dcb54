namespace OssGen.Generator.Language;

/// <summary>The node of an <c>example</c> element, which describes a call and its result, both as members and as HTTP messages.</summary>
internal sealed class ExampleSpec(ElementSource from) : SpecNode(from)
{
    public SpecAttribute<string> Name { get; } = from.Required("name", AttributeSyntax.Name);

    public CallSpec? Call { get; } = from.Child<CallSpec>("call", required: true);

    public RequestSpec? Request { get; } = from.Child<RequestSpec>("request", required: true);

    public ResponseSpec? Response { get; } = from.Child<ResponseSpec>("response");

    public ReturnsSpec? Returns { get; } = from.Child<ReturnsSpec>("returns");
}

/// <summary>The base class of nodes whose child elements are members with their C# names.</summary>
internal abstract class ExampleMembersSpec(ElementSource from) : SpecNode(from)
{
    public IReadOnlyList<ExampleValueSpec> Members { get; } = from.FreeChildren<ExampleValueSpec>();

    /// <summary>Returns the first member of a name, or null when there is none.</summary>
    public ExampleValueSpec? Find(string member)
    {
        for (var i = 0; i < Members.Count; i++)
        {
            if (Members[i].ElementName == member)
            {
                return Members[i];
            }
        }

        return null;
    }
}

/// <summary>The node of a <c>call</c> element, which contains the members of an example's request.</summary>
internal sealed class CallSpec(ElementSource from) : ExampleMembersSpec(from);

/// <summary>The node of a <c>returns</c> element, which contains the members of an example's result.</summary>
internal sealed class ReturnsSpec(ElementSource from) : ExampleMembersSpec(from);

/// <summary>
/// The node of a member in an example. It has either a text value or the members of a record. The node of a map entry also has a key.
/// </summary>
internal sealed class ExampleValueSpec(ElementSource from) : ExampleMembersSpec(from)
{
    public SpecAttribute<string?> Key { get; } = from.Text("key");
}

/// <summary>The node of a <c>request</c> element, which contains the HTTP message that an example sends.</summary>
internal sealed class RequestSpec(ElementSource from) : SpecNode(from);

/// <summary>The node of a <c>response</c> element, which contains the HTTP message that an example receives.</summary>
internal sealed class ResponseSpec(ElementSource from) : SpecNode(from);
