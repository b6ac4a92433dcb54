using OssGen.Generator.Language;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Members;

/// <summary>A check that reports an attribute if it has no effect on members of a given type.</summary>
internal sealed class AttributeEffect(Func<TypeModel, bool> fits, string why)
{
    public static AttributeEffect Bare { get; } =
        new(
            static type => type is { Collection: CollectionKind.None, Scalar: { IsText: true, QueryReader: not null } },
            "only a text or an enum can be a bare name");

    public static AttributeEffect Default { get; } = new(static type => !type.IsJsonInQuery, "JSON in a query has no default");

    public static AttributeEffect Null { get; } = new(IsSingleText, "only a single text or enum has a text that means unset");

    public static AttributeEffect UrlEncoded { get; } =
        new(static type => !IsMap(type) && type.Scalar.IsPlainText, "only texts are percent-encoded");

    public static AttributeEffect Essential { get; } =
        new(static type => !IsMap(type) && type.Scalar.MayBeUnreadable, "every text is a value of its type");

    public static AttributeEffect Always { get; } = new(
        static type => type.Collection == CollectionKind.None && type.Kind != TypeKind.Presence,
        "lists, maps and presence are never null");

    public static AttributeEffect Write { get; } = new(IsWritable, "no value of its type means unset");

    public static AttributeEffect Range { get; } = new(IsMeasured, "only numbers, texts and lists have a range");

    public static AttributeEffect Holds { get; } = new(
        static type => !IsMap(type) && type.Kind is TypeKind.String or TypeKind.UrlText, "only texts and lists of texts are names");

    /// <summary>
    /// Reports an <c>essential</c> attribute that has no effect, and returns false in that case. A member that is always sent can be
    /// essential whatever its type, because the call fails when the member is absent.
    /// </summary>
    public static bool CheckEssential(MemberSpec spec, TypeModel type, FindingCollector findings) =>
        spec.Always.Value == true || Essential.Check(spec, spec.Essential, type, findings);

    /// <summary>Reports an attribute that is set but has no effect on the type. Returns false after reporting the attribute.</summary>
    public bool Check(SpecNode node, SpecAttribute attribute, TypeModel type, FindingCollector findings) =>
        attribute.Text is null or "false" || fits(type) || findings.ReportNoEffect(node, attribute, why);

    private static bool IsMap(TypeModel type) => type.Collection == CollectionKind.Map;

    private static bool IsSingleText(TypeModel type) =>
        type.Collection == CollectionKind.None && (type.Scalar.IsPlainText || type.Scalar.IsWrapped);

    private static bool IsWritable(TypeModel type) => type.Collection != CollectionKind.None || type.Scalar.Unset is not null;

    private static bool IsMeasured(TypeModel type) => type.Collection switch
    {
        CollectionKind.List => true,
        CollectionKind.Map => false,
        _ => type.Scalar.Measure is not null,
    };
}
