using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>
/// Emits statements that write the properties of a JSON object, using an <c>OssJsonWriter</c>. Unset members are omitted.
/// </summary>
/// <param name="writer">The writer of the file.</param>
/// <param name="prefix">The prefix of property expressions: empty, <c>value.</c> or <c>result.</c>.</param>
/// <param name="owner">The name of the record that holds the members, for messages about unset ones.</param>
/// <param name="members">The members of the record.</param>
/// <param name="byCaller">
/// Whether a client's caller filled in the record, so that invalid members are rejected; a server writes the record unchecked.
/// </param>
/// <param name="json">The name of the variable that contains the writer.</param>
internal sealed class JsonWriteEmitter(
    SourceWriter writer, string prefix, string owner, EquatableArray<MemberModel> members, bool byCaller, string json = "json")
{
    private readonly NodeConditions _conditions = new(writer, prefix, byCaller);
    private readonly WrittenMembers _members = new(writer, json, prefix, owner, members, byCaller);

    /// <summary>Emits statements that write an object with a property for each node.</summary>
    public void Object(EquatableArray<XmlNode> nodes)
    {
        writer.Line($"{json}.StartObject();");
        Properties(nodes);
        writer.Line($"{json}.EndObject();");
    }

    /// <summary>Emits statements that write the value of a member as the root of the document.</summary>
    public void Root(XmlNode node)
    {
        var type = node.MemberType;
        if (type.Collection == CollectionKind.List)
        {
            writer.Line($"{json}.StartArray();");
            Items(node, type, isKnown: true);
            writer.Line($"{json}.EndArray();");
        }
        else if (type.Kind == TypeKind.Shape)
        {
            writer.Line($"{CodecEmitter.NameOf(type.Name ?? "")}.Write({json}, {prefix}{node.Member});");
        }
        else
        {
            writer.Line($"{json}.Value({prefix}{node.Member});");
        }
    }

    private void Properties(EquatableArray<XmlNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (node.Member is null)
            {
                Guarded(_conditions.AnySet(node.Children), () => Wrapper(node));
                continue;
            }

            _members.Check(node);
            Member(node, node.MemberType);
        }
    }

    private void Wrapper(XmlNode node)
    {
        writer.Line($"{json}.StartObject({Literals.Utf8(node.Name)});");
        Properties(node.Children);
        writer.Line($"{json}.EndObject();");
    }

    private void Member(XmlNode node, TypeModel type)
    {
        var property = prefix + node.Member;
        if (type.Collection == CollectionKind.List)
        {
            // A server's lists are never null, and its replies contain the empty ones.
            Guarded(byCaller ? _conditions.IsSet(node) : null, () => Array(node, type));
        }
        else if (type.Collection == CollectionKind.Map)
        {
            Guarded(byCaller ? _conditions.IsSet(node) : null, () => Map(node));
        }
        else if (type.Kind == TypeKind.Shape)
        {
            Guarded(_conditions.IsSet(node), () =>
            {
                writer.Line($"{json}.Name({Literals.Utf8(node.Name)});");
                writer.Line($"{CodecEmitter.NameOf(type.Name ?? "")}.Write({json}, {property});");
            });
        }
        else
        {
            var value = Value(node, type, property, node.IsNeverNull);
            writer.Line($"{json}.Property({Literals.Utf8(node.Name)}, {value}{Named(node, type)});");
        }
    }

    private void Array(XmlNode node, TypeModel type)
    {
        writer.Line($"{json}.StartArray({Literals.Utf8(node.Name)});");
        Items(node, type, isKnown: _conditions.IsSet(node) is not null);
        writer.Line($"{json}.EndArray();");
    }

    /// <summary>Emits a loop that writes the items of a list.</summary>
    /// <param name="node">The node of the list.</param>
    /// <param name="type">The type of the list.</param>
    /// <param name="isKnown">Whether a condition precedes the loop, so that the list isn't null.</param>
    private void Items(XmlNode node, TypeModel type, bool isKnown)
    {
        using var items = _members.Items(node, isKnown);
        _members.CheckItem(node);
        writer.Line(type.Kind == TypeKind.Shape
            ? $"{CodecEmitter.NameOf(type.Name ?? "")}.Write({json}, item);"
            : $"{json}.Value({(byCaller ? Format(type, "item") : Value(node, type, "item", neverNull: true))}{Named(node, type)});");
    }

    private void Map(XmlNode node)
    {
        using var entries = writer.Block($"foreach (var (key, text) in {prefix}{node.Member})");
        writer.Line($"{json}.Property(key, text{_members.Named(node)});");
    }

    private void Guarded(string? condition, Action write)
    {
        if (condition is null)
        {
            write();
            return;
        }

        using var block = _conditions.If(condition);
        write();
    }

    private string Value(XmlNode node, TypeModel type, string value, bool neverNull) =>
        _members.UnlessEmpty(node, MemberValues.Format(type.Scalar.JsonValue, MemberValues.Sent(value, type, neverNull), neverNull));

    private static string Format(TypeModel type, string value) => MemberValues.Format(type.Scalar.JsonValue, value, neverNull: true);

    private string Named(XmlNode node, TypeModel type) => type.Scalar.IsCheckedInJson ? _members.Named(node) : "";
}
