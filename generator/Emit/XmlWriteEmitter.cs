using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>Statements that write element nodes with an <c>OssXmlWriter</c> named <c>xml</c>.</summary>
/// <param name="writer">Takes the lines.</param>
/// <param name="prefix">Stands before a property: empty, <c>value.</c> or <c>result.</c>.</param>
/// <param name="owner">Record that holds the members, for messages about unset ones.</param>
/// <param name="nullableMaps">Whether an unset map is null.</param>
/// <param name="refuseUnset">The client refuses unset required members; the server writes what it has.</param>
/// <param name="urlEncoded">Whether a flag <c>urlEncoded</c> is in scope.</param>
internal sealed class XmlWriteEmitter(SourceWriter writer, string prefix, string owner, bool nullableMaps, bool refuseUnset, bool urlEncoded)
{
    private const string Or = " || ";
    private const int Width = 120;

    private string? _known;

    public void Nodes(IEnumerable<XmlNode> nodes)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            if (node.Member is null)
            {
                Wrapper(node);
            }
            else if (written.Add(node.Member))
            {
                Member(node, [.. nodes.Where(other => other.Member == node.Member)]);
            }
        }
    }

    /// <summary>A condition that holds when any of the nodes has something to write; null when one always has.</summary>
    public string? AnySet(IEnumerable<XmlNode> nodes)
    {
        var conditions = new List<string>();
        foreach (var node in nodes)
        {
            var condition = node.Member is null ? AnySet(node.Children) : IsSet(node);
            if (condition is null)
            {
                return null;
            }

            conditions.Add(condition);
        }

        return string.Join(Or, conditions.Distinct(StringComparer.Ordinal));
    }

    /// <summary>A block that runs under the condition; many alternatives stand one to a line.</summary>
    public SourceWriter.Scope If(string condition)
        => writer.Block($"if ({(condition.Length <= Width ? condition : condition.Replace(Or, "\n    || "))})");

    private string? IsSet(XmlNode node)
        => node.WriteAlways || (node.Required && refuseUnset) ? null : MemberValues.IsSet(prefix + node.Member, TypeOf(node), node.CSharpRequired, nullableMaps);

    private void Wrapper(XmlNode node)
    {
        var condition = AnySet(node.Children);
        if (condition is null)
        {
            Element(node);
            return;
        }

        using (If(condition))
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

    /// <summary>Writes a member; several names for one are those of a choice.</summary>
    private void Member(XmlNode node, IReadOnlyList<XmlNode> options)
    {
        var type = TypeOf(node);
        if (node.ChoiceTag is not null && options.Count > 1)
        {
            Choice(options);
            return;
        }

        Refuse(node, type);
        switch (type.Collection)
        {
            case CollectionKind.List:
                Loop(node, type);
                break;
            case CollectionKind.Map:
                Map(node, type);
                break;
            default:
                writer.Line(Value(node, type, prefix + node.Member, node.CSharpRequired, unset: node.WriteAlways));
                break;
        }
    }

    private void Refuse(XmlNode node, TypeModel type)
    {
        if (refuseUnset && node.Required && MemberValues.IsSet(prefix + node.Member, type, node.CSharpRequired, nullableMaps) is { } condition)
        {
            writer.Line($"xml.Required({condition}, {Literals.Text(owner + "." + node.Member)});");
        }
    }

    private void Loop(XmlNode node, TypeModel type)
    {
        using (writer.Block($"foreach (var item in {prefix}{node.Member})"))
        {
            writer.Line(Value(node, type, "item", neverNull: true, unset: false));
        }
    }

    private void Map(XmlNode node, TypeModel type)
    {
        if (nullableMaps && MemberValues.IsSet(prefix + node.Member, type, node.CSharpRequired, nullableMaps) is { } condition && condition != _known)
        {
            using (If(condition))
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
                writer.Line("xml.Element(key, text);");
            }
        }
    }

    /// <summary>Ordered siblings of one type: each item's tag says under which name it is written.</summary>
    private void Choice(IReadOnlyList<XmlNode> options)
    {
        var first = options[0];
        using (writer.Block($"foreach (var item in {prefix}{first.Member})"))
        {
            var tagged = options.FirstOrDefault(static option => option.ChoiceTagValue) ?? first;
            var other = options.FirstOrDefault(option => option != tagged) ?? tagged;
            using (writer.Block($"if (item.{first.ChoiceTag})"))
            {
                writer.Line(Value(tagged, TypeOf(tagged), "item", neverNull: true, unset: false));
            }

            using (writer.Block("else"))
            {
                writer.Line(Value(other, TypeOf(other), "item", neverNull: true, unset: false));
            }
        }
    }

    private string Value(XmlNode node, TypeModel type, string value, bool neverNull, bool unset)
    {
        var text = MemberValues.Sent(value, type.Kind, neverNull);
        if (unset && !neverNull)
        {
            text += " ?? " + Unset(node, type.Kind);
        }

        if (node.Name == ".")
        {
            return $"xml.Text({OwnText(type.Kind, text, neverNull)});";
        }

        var name = Literals.Utf8(node.Name);
        return type.Kind switch
        {
            TypeKind.Shape => $"{CodecEmitter.NameOf(type.Name ?? "")}.Write(xml, {name}, {text}{(node.PassesUrlEncoded && urlEncoded ? ", urlEncoded" : "")});",
            TypeKind.Base64Text => $"xml.Base64Text({name}, {text});",
            TypeKind.Bytes => $"xml.Bytes({name}, {text});",
            TypeKind.Epoch => $"xml.Epoch({name}, {text});",
            TypeKind.Presence => $"xml.Presence({name}, {text});",
            _ when node.UrlEncoded && urlEncoded => $"xml.UrlEncoded({name}, {text}, urlEncoded);",
            _ => $"xml.Element({name}, {text});",
        };
    }

    private static string OwnText(TypeKind kind, string text, bool neverNull) => kind switch
    {
        TypeKind.Int32 or TypeKind.Int64 or TypeKind.UInt64 or TypeKind.Double => $"{text}{(neverNull ? "" : "?")}.ToString(CultureInfo.InvariantCulture)",
        TypeKind.Boolean => $"{text} is true ? \"true\" : \"false\"",
        _ => text,
    };

    private static string Unset(XmlNode node, TypeKind kind) => kind switch
    {
        TypeKind.Int32 or TypeKind.Int64 or TypeKind.UInt64 or TypeKind.Double => "0",
        TypeKind.Boolean or TypeKind.Presence => "false",
        TypeKind.Shape => "new()",
        TypeKind.Time or TypeKind.Epoch or TypeKind.Bytes => "default",
        _ => Literals.Text(node.NullText ?? ""),
    };

    private static TypeModel TypeOf(XmlNode node) => node.Type ?? new TypeModel(TypeKind.String, null, CollectionKind.None);
}
