using OssGen.Tool.Drafts;
using OssGen.Tool.Knowledge;

namespace OssGen.Tool.Writing;

/// <summary>
/// The comments in place of documentation. They are comments, not documentation, so that the generator's warning OSSGEN083 remains until
/// someone has written it.
/// </summary>
internal static class Hints
{
    private const int LongestValue = 60;

    internal static string Of(ParameterDraft parameter, bool inRequest) => parameter.IsMap
        ? "Write what the headers are for."
        : Of(parameter.Type, parameter.Seen, inRequest);

    internal static string Of(ElementDraft element, bool inRequest) => element.IsShape
        ? element.IsList ? "Write what the list contains, and its order." : "Write what it describes."
        : Of(element.Type, element.Seen, inRequest);

    private static string Of(string type, IReadOnlyList<string> seen, bool inRequest)
    {
        var what = type switch
        {
            ScalarTypes.Integer or ScalarTypes.Long or ScalarTypes.Unsigned or ScalarTypes.Double when inRequest =>
                "Write its meaning, unit, limits (min, max) and default.",
            ScalarTypes.Integer or ScalarTypes.Long or ScalarTypes.Unsigned or ScalarTypes.Double => "Write its meaning and unit.",
            ScalarTypes.Flag => "Write what true means.",
            ScalarTypes.Json => "Write what it describes; its values have several forms, or none that types describe.",
            ScalarTypes.Time or ScalarTypes.IsoTime => "Write what happened, or happens, at this time.",
            _ => "Write its meaning.",
        };
        if (type == ScalarTypes.Json)
        {
            return what;
        }

        if (seen.Count == 0)
        {
            return what + " All exchanges have it empty.";
        }

        var isEnum = type == ScalarTypes.Text && TypeGuess.MayBeEnum(seen);
        return $"{what}{(isEnum ? " An <enum>, if the values are a fixed set." : "")} Seen: {string.Join(", ", seen.Select(Shorten))}";
    }

    private static string Shorten(string value) => value.Length > LongestValue ? value[..(LongestValue - 3)] + "..." : value;
}
