using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Language;
using OssGen.Generator.Model;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking.Shapes;

/// <summary>Resolves the type names in a spec and records the shapes and enums to which they refer.</summary>
internal sealed class TypeResolver(SpecIndex index, FindingCollector findings)
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>The names of the shapes and enums resolved so far.</summary>
    public EquatableArray<string> Used => new([.. _used]);

    /// <summary>
    /// Resolves the type in an attribute. If the attribute is absent, the type is <c>string</c>. Returns null after reporting an error.
    /// </summary>
    public TypeModel? Resolve(
        SpecNode node, SpecAttribute attribute, TypePlace place, CollectionKind collection = CollectionKind.None)
    {
        var name = attribute.Text ?? "string";
        var type = Find(name, collection);
        if (type is null)
        {
            ReportUnknown(node, attribute, name);
            return null;
        }

        if ((Problem(type.Scalar, place) ?? FormProblem(name, place)) is { } problem)
        {
            findings.Report(ReferenceDiagnostics.TypeNotHere, node, attribute, name, Place(place), problem);
            return null;
        }

        return type;
    }

    /// <summary>
    /// Returns the name of a member that every value of a shape must have. Returns null when the shape has no such member or the name
    /// doesn't identify a shape.
    /// </summary>
    public string? RequiredMember(string shape) =>
        index.Type(shape) is Declaration<ShapeSpec> declared
            ? declared.Node.Elements.FirstOrDefault(static element => element.Required.Value == true)?.Name.Value
            : null;

    private TypeModel? Find(string name, CollectionKind collection)
    {
        if (ScalarTable.Find(name) is { } scalar)
        {
            return new TypeModel(scalar.Kind, scalar.LibraryType, collection);
        }

        if (index.Type(name) is not { } declared)
        {
            return null;
        }

        _used.Add(name);
        return new TypeModel(declared.Spec is EnumSpec ? TypeKind.Enum : TypeKind.Shape, declared.FullName, collection);
    }

    private void ReportUnknown(SpecNode node, SpecAttribute attribute, string name)
    {
        if (name is MemberSpec.MapWord or MemberSpec.CopySourceWord)
        {
            var isMap = name == MemberSpec.MapWord;
            var remedy = isMap ? "a map is an element named '*', a header prefix or a query map" : "only a header can be one";
            findings.Report(ReferenceDiagnostics.TypeNotHere, node, attribute, name, $"<{node.ElementName}>", remedy);
            return;
        }

        var suggestion = Suggest(name);
        findings.ReportUnknown(
            index,
            ReferenceDiagnostics.UnknownType,
            node,
            attribute,
            suggestion.Replacement,
            name,
            suggestion.Sentence,
            string.Join(", ", ScalarTable.Words));
    }

    // A declared type that differs from the name only by case is more likely than the type that another language calls so.
    private Suggestion Suggest(string name) =>
        ScalarAliases.WordOf(name) is { } word && !index.TypeNames.Contains(name, StringComparer.OrdinalIgnoreCase)
            ? new Suggestion(word)
            : NearestName.Suggest(name, ScalarTable.Words.Concat(index.TypeNames));

    /// <summary>Returns the reason why a document of the place's form can't contain a shape, or null if it can.</summary>
    private string? FormProblem(string name, TypePlace place)
    {
        var isJson = place is TypePlace.Property or TypePlace.ArrayItem or TypePlace.JsonDocument or TypePlace.Query;
        var form = isJson ? ElementForm.Json : ElementForm.Xml;
        return index.Type(name) is not Declaration<ShapeSpec> shape || shape.Node.Forms.Includes(form)
            ? null
            : isJson
                ? "it is a shape of XML documents; write form=\"json\", or form=\"both\", on it"
                : "it is a shape of JSON documents; write form=\"both\" on it, or remove form";
    }

    private static string? Problem(Scalar scalar, TypePlace place) => place switch
    {
        TypePlace.Property or TypePlace.ArrayItem => scalar.JsonReader is null ? Elsewhere(scalar) : null,
        TypePlace.Document or TypePlace.JsonDocument => scalar.Kind == TypeKind.Shape ? null : "a document is a shape",
        TypePlace.Query => scalar.QueryReader is null && scalar.Kind is not (TypeKind.Shape or TypeKind.Json) ? Elsewhere(scalar) : null,
        TypePlace.Header => scalar.HeaderReader is null ? Elsewhere(scalar) : null,
        _ when scalar.XmlReader is null => Elsewhere(scalar),
        TypePlace.Item => scalar.IsItem ? null : "an empty element cannot be an item",
        TypePlace.OwnText => scalar.OwnText is null ? "it is a text, a number, a bool or an enum" : null,
        TypePlace.Template => scalar.Kind == TypeKind.String ? null : "a template holds single texts",
        _ => null,
    };

    private static string Elsewhere(Scalar scalar) => $"it travels in {scalar.Places} only";

    private static string Place(TypePlace place) => place switch
    {
        TypePlace.Query => "a query parameter",
        TypePlace.Header => "a header",
        TypePlace.Item => "the items of a list",
        TypePlace.Property => "a property of a JSON document",
        TypePlace.ArrayItem => "the items of a JSON array",
        TypePlace.OwnText => "an element's own text",
        TypePlace.Template => "a member of a template",
        TypePlace.Document or TypePlace.JsonDocument => "a whole document",
        _ => "an element",
    };
}
