using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking.Shapes;

/// <summary>Finds the type that a spec names.</summary>
internal sealed class TypeResolver(SpecIndex index, FindingCollector findings)
{
    private static readonly Dictionary<string, TypeKind> s_scalars = new(StringComparer.Ordinal)
    {
        ["string"] = TypeKind.String,
        ["int"] = TypeKind.Int32,
        ["long"] = TypeKind.Int64,
        ["ulong"] = TypeKind.UInt64,
        ["bool"] = TypeKind.Boolean,
        ["double"] = TypeKind.Double,
        ["time"] = TypeKind.Time,
        ["epoch"] = TypeKind.Epoch,
        ["presence"] = TypeKind.Presence,
        ["base64-text"] = TypeKind.Base64Text,
        ["url-text"] = TypeKind.UrlText,
        ["iso-time"] = TypeKind.IsoTime,
        ["bytes"] = TypeKind.Bytes,
    };

    // Types of the runtime that are made from a text and give it back, as enums are.
    private static readonly Dictionary<string, string> s_texts = new(StringComparer.Ordinal)
    {
        ["restore-status"] = "OssGen.OssRestoreStatus",
        ["secret"] = "OssGen.OssSecret",
    };

    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    private static IEnumerable<string> BuiltIn => s_scalars.Keys.Concat(s_texts.Keys);

    /// <summary>Names of the shapes and enums that were asked for.</summary>
    public EquatableArray<string> Used => new([.. _used]);

    /// <summary>The type named by an attribute, which is <c>string</c> where it is absent; null after a finding.</summary>
    public TypeModel? Resolve(SpecElement element, string attribute, TypePlace place, CollectionKind collection = CollectionKind.None)
    {
        var name = element[attribute] ?? "string";
        var type = Find(name, collection);
        if (type is null)
        {
            ReportUnknown(element, attribute, name);
            return null;
        }

        if (Problem(type.Kind, place) is { } problem)
        {
            findings.Report(ReferenceDiagnostics.TypeNotHere, element, attribute, name, Place(place), problem);
            return null;
        }

        return type;
    }

    private TypeModel? Find(string name, CollectionKind collection)
    {
        if (s_scalars.TryGetValue(name, out var kind))
        {
            return new TypeModel(kind, null, collection);
        }

        if (s_texts.TryGetValue(name, out var text))
        {
            return new TypeModel(TypeKind.Enum, text, collection);
        }

        if (index.Type(name) is not { } declared)
        {
            return null;
        }

        _used.Add(name);
        return new TypeModel(declared.IsEnum ? TypeKind.Enum : TypeKind.Shape, declared.FullName, collection);
    }

    private void ReportUnknown(SpecElement element, string attribute, string name)
    {
        if (name is "map" or "copy-source")
        {
            var remedy = name == "map" ? "a map is an element named '*', a header prefix or a query map" : "only a header can be one";
            findings.Report(ReferenceDiagnostics.TypeNotHere, element, attribute, name, $"<{element.Name}>", remedy);
            return;
        }

        findings.ReportUnknown(
            index,
            ReferenceDiagnostics.UnknownType,
            element,
            attribute,
            name,
            NearestName.Suggest(name, BuiltIn.Concat(index.TypeNames)),
            string.Join(", ", BuiltIn));
    }

    private static string? Problem(TypeKind kind, TypePlace place) => place switch
    {
        TypePlace.Document when kind != TypeKind.Shape => "a document is a shape",
        TypePlace.Query or TypePlace.Header when kind is TypeKind.Shape or TypeKind.Presence or TypeKind.Bytes => "it travels in an XML body only",
        TypePlace.Query when kind == TypeKind.Base64Text => "it travels in headers and XML bodies only",
        not TypePlace.Header when kind == TypeKind.UrlText => "it travels in headers only",
        not TypePlace.Header when kind == TypeKind.IsoTime => "it travels in headers only; 'time' is ISO 8601 elsewhere",
        TypePlace.Item when kind == TypeKind.Presence => "an empty element cannot be an item",
        _ => null,
    };

    private static string Place(TypePlace place) => place switch
    {
        TypePlace.Query => "a query parameter",
        TypePlace.Header => "a header",
        TypePlace.Item => "the items of a list",
        TypePlace.Document => "a whole document",
        _ => "an element",
    };
}
