using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>Emits statements that write XML nodes, using an <c>OssXmlWriter</c> named <c>xml</c>.</summary>
/// <param name="writer">The writer of the file.</param>
/// <param name="prefix">The prefix of property expressions: empty, <c>value.</c> or <c>result.</c>.</param>
/// <param name="owner">The name of the record that holds the members, for messages about unset ones.</param>
/// <param name="members">The members of the record.</param>
/// <param name="byCaller">
/// Whether a client's caller filled in the record, so that invalid members are rejected; a server writes the record unchecked.
/// </param>
/// <param name="urlEncoded">Whether a variable <c>urlEncoded</c> is in scope.</param>
internal sealed class XmlWriteEmitter(
    SourceWriter writer, string prefix, string owner, EquatableArray<MemberModel> members, bool byCaller, bool urlEncoded)
{
    private readonly NodeConditions _conditions = new(writer, prefix, byCaller);
    private readonly WrittenMembers _members = new(writer, "xml", prefix, owner, members, byCaller);
    private string? _known;

    public void Nodes(EquatableArray<XmlNode> nodes)
    {
        var written = new HashSet<string>();
        foreach (var node in nodes.Where(NodeConditions.IsWritten))
        {
            if (node.Member is null)
            {
                Wrapper(node);
            }
            else if (written.Add(node.Member))
            {
                Member(node, node.ChoiceTag is null ? [] : Options(nodes, node.Member));
            }
        }
    }

    private static List<XmlNode> Options(EquatableArray<XmlNode> nodes, string member) =>
        [.. nodes.Where(other => other.Member == member && !other.IsAlias)];

    private void Wrapper(XmlNode node)
    {
        var condition = _conditions.AnySet(node.Children);
        if (condition is null)
        {
            Element(node);
            return;
        }

        using (_conditions.If(condition))
        {
            var outer = _known;
            _known = condition;
            Element(node);
            _known = outer;
        }

        void Element(XmlNode wrapper)
        {
            writer.Line($"xml.Start({Literals.Utf8(wrapper.Name)});");
            Nodes(wrapper.Children);
            writer.Line($"xml.End({Literals.Utf8(wrapper.Name)});");
        }
    }

    /// <summary>Emits statements that write a member. If several nodes have the same member, they are the elements of a choice.</summary>
    private void Member(XmlNode node, List<XmlNode> options)
    {
        var type = node.MemberType;
        if (options.Count > 1)
        {
            Choice(options);
            return;
        }

        _members.Check(node);
        switch (type.Collection)
        {
            case CollectionKind.List:
                Loop(node);
                break;
            case CollectionKind.Map:
                Map(node, type);
                break;
            default:
                Value(node, prefix + node.Member, node.IsNeverNull, unset: node.WriteAlways);
                break;
        }
    }

    private void Loop(XmlNode node)
    {
        using var items = _members.Items(node, isKnown: false);
        _members.CheckItem(node);
        Value(node, "item", neverNull: true, unset: false);
    }

    private void Map(XmlNode node, TypeModel type)
    {
        if (byCaller && !node.Required && MemberValues.IsSet(prefix + node.Member, type, node.CSharpRequired, byCaller) is { } condition
            && condition != _known)
        {
            using (_conditions.If(condition))
            {
                Entries();
            }
        }
        else
        {
            Entries();
        }

        void Entries()
        {
            using (writer.Block($"foreach (var (key, text) in {prefix}{node.Member})"))
            {
                writer.Line($"xml.Element(key, text{_members.Named(node)});");
            }
        }
    }

    /// <summary>Emits a loop that writes the items of a choice in order. The tag of an item determines its element name.</summary>
    private void Choice(List<XmlNode> options)
    {
        var first = options[0];
        using (_members.Items(first, isKnown: false))
        {
            var tagged = options.Find(static option => option.ChoiceTagValue) ?? first;
            var other = options.Find(option => option != tagged) ?? tagged;
            using (writer.Block($"if (item.{first.ChoiceTag})"))
            {
                Value(tagged, "item", neverNull: true, unset: false);
            }

            using (writer.Block("else"))
            {
                Value(other, "item", neverNull: true, unset: false);
            }
        }
    }

    /// <summary>Emits the statement that writes a value.</summary>
    private void Value(XmlNode node, string value, bool neverNull, bool unset)
    {
        var type = node.MemberType;
        var scalar = type.Scalar;
        var isItem = type.Collection == CollectionKind.List && byCaller;
        var text = isItem ? value : MemberValues.Sent(value, type, neverNull);
        var named = scalar.IsText ? _members.Named(node) : "";
        if (node.Name == ".")
        {
            var ownText = neverNull ? scalar.OwnTextOfValue : scalar.OwnText;
            writer.Line($"xml.Text({MemberValues.Format(ownText ?? "{0}", text, neverNull)}{named});");
            return;
        }

        if (unset && !neverNull)
        {
            text += " ?? " + (scalar.IsText ? Literals.Text(node.NullText ?? "") : scalar.Unset);
        }

        text = _members.UnlessEmpty(node, text);
        var name = Literals.Utf8(node.Name);
        var flag = node.PassesUrlEncoded && urlEncoded ? ", urlEncoded" : "";
        if (type.Kind == TypeKind.Shape)
        {
            writer.Line($"{CodecEmitter.NameOf(type.Name ?? "")}.Write(xml, {name}, {text}{flag});");
        }
        else if (node.UrlEncoded && urlEncoded)
        {
            writer.Line($"xml.UrlEncoded({name}, {text}, urlEncoded{named});");
        }
        else
        {
            writer.Line($"xml.{scalar.XmlWriter}({name}, {text}{named});");
        }
    }
}
