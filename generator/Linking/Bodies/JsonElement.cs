using OssGen.Generator.Model;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking.Bodies;

/// <summary>What an element of a JSON reply may be: the emitters read and write plain values and lists of them only.</summary>
internal static class JsonElement
{
    /// <summary>What the emitters can't do, with the attribute that asks for it; null for an element that they can.</summary>
    public static (string Attribute, string Problem)? ProblemOf(SpecElement element, string[] path, TypeModel type)
    {
        if (path[path.Length - 1] is "*" or ".")
        {
            return ("name", "JSON has no element names and no own text to take");
        }

        if (!IsPlain(type.Kind))
        {
            return element["list"] is { } item ? ("list", $"a list of {item} is not supported there") : ("type", $"the type {element["type"]} is not supported there");
        }

        return element["null"] is not null ? ("null", "a text that stands for unset is not supported there")
            : element.Flag("urlEncoded") ? ("urlEncoded", "JSON is not percent-encoded")
            : element["write"] is not null ? ("write", "unset values are left out there")
            : null;
    }

    private static bool IsPlain(TypeKind kind) => kind is TypeKind.String or TypeKind.Int32 or TypeKind.Int64 or TypeKind.UInt64
        or TypeKind.Boolean or TypeKind.Double or TypeKind.Time or TypeKind.Epoch or TypeKind.Enum;
}
