using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>Emits what is the same for the members of XML and JSON documents that are written: checks, and loops over items.</summary>
/// <param name="writer">The writer of the file.</param>
/// <param name="document">The name of the variable that contains the writer of the document.</param>
/// <param name="prefix">The prefix of property expressions: empty, <c>value.</c> or <c>result.</c>.</param>
/// <param name="owner">The name of the record that holds the members, for messages about unset ones.</param>
/// <param name="members">The members of the record.</param>
/// <param name="byCaller">
/// Whether a client's caller filled in the record, so that invalid members are rejected; a server writes the record unchecked.
/// </param>
internal sealed class WrittenMembers(
    SourceWriter writer, string document, string prefix, string owner, EquatableArray<MemberModel> members, bool byCaller)
{
    /// <summary>Emits the checks of a member that a caller set.</summary>
    public void Check(XmlNode node)
    {
        if (byCaller && members.Find(node.Member) is { } member)
        {
            MemberCheckEmitter.Emit(writer, document, prefix + node.Member, member, Label(node), isElement: true);
        }
    }

    /// <summary>
    /// Begins a loop over the items of a list, with each item in a variable named <c>item</c>. Null items are rejected if a caller created
    /// the list.
    /// </summary>
    /// <param name="node">The node of the list.</param>
    /// <param name="isKnown">Whether a condition precedes the loop, so that the list isn't null.</param>
    public SourceWriter.Scope Items(XmlNode node, bool isKnown)
    {
        var (list, type) = (prefix + node.Member, node.MemberType);
        if (!byCaller)
        {
            return writer.Block($"foreach (var item in {list})");
        }

        var loop = writer.Block($"for (var i = 0; i < {list}{(isKnown ? "" : "?")}.Count; i++)");
        var item = MemberValues.Sent(list + "[i]", type, neverNull: true);
        var isPlain = type.Scalar is { IsReference: false, IsWrapped: false };
        writer.Line(isPlain ? $"var item = {item};" : $"var item = {document}.Item({item}, i, {Literals.Text(Label(node))});");
        return loop;
    }

    /// <summary>Emits the check of the variable <c>item</c>.</summary>
    public void CheckItem(XmlNode node)
    {
        if (byCaller && members.Find(node.Member) is { } member)
        {
            MemberCheckEmitter.Name(writer, document, "item", member, Label(node));
        }
    }

    /// <summary>
    /// Returns the expression of a text to send. In a request that holds a shape of replies, a text that its caller left empty isn't sent.
    /// </summary>
    public string UnlessEmpty(XmlNode node, string text) =>
        byCaller && node.Always && node.MemberType.Scalar is { IsText: true, IsWrapped: false }
            ? $"{text}.Length == 0 ? null : {text}"
            : text;

    /// <summary>Returns the argument with the member's name for a client's messages, or an empty string for a server.</summary>
    public string Named(XmlNode node) => byCaller ? ", " + Literals.Text(Label(node)) : "";

    private string Label(XmlNode node) => owner + "." + node.Member;
}
