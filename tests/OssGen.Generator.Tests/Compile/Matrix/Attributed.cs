using OssGen.Generator.Language;

namespace OssGen.Generator.Tests.Compile.Matrix;

/// <summary>The attributes of members, alone and with <c>required</c>, and the pairs that could get into each other's way.</summary>
internal static class Attributed
{
    private static readonly string[] s_single =
    [
        "member=\"{Member}\"", "default=\"1\"", "default=\"true\"", "default=\"text\"", "default=\"2026-11-23T16:00:00.000Z\"",
        "bare=\"true\"",
        "min=\"1\"", "min=\"0\" max=\"9\"", "holds=\"key\"", "holds=\"bucket\"", "holds=\"segment\"",
        "essential=\"true\"", "essential=\"false\"", "always=\"true\"",
        "write=\"always\"", "null=\"None\"", "urlEncoded=\"true\"", "alias=\"{Member}\"", "alias=\"In{Member}/It\"",
        "deprecated=\"Use another.\"",
    ];

    private static readonly string[] s_pairs =
    [
        "null=\"None\" write=\"always\"", "null=\"None\" urlEncoded=\"true\"", "write=\"always\" urlEncoded=\"true\"",
        "write=\"always\" deprecated=\"Old.\"", "default=\"1\" min=\"1\"", "bare=\"true\" default=\"1\"",
        "essential=\"true\" urlEncoded=\"true\"", "holds=\"key\" min=\"1\" max=\"9\"",
        "always=\"true\" null=\"None\"", "always=\"true\" urlEncoded=\"true\"", "always=\"true\" essential=\"true\"",
        "always=\"true\" write=\"always\"", "always=\"true\" min=\"1\"", "always=\"true\" deprecated=\"Old.\"",
        "alias=\"{Member}\" write=\"always\"", "alias=\"{Member}\" null=\"None\"", "alias=\"{Member}\" urlEncoded=\"true\"",
        "alias=\"{Member}\" always=\"true\"", "alias=\"{Member}\" min=\"1\"",
    ];

    private static readonly string[] s_ofVariants =
        [
            "min=\"1\"", "essential=\"true\"", "always=\"true\"", "write=\"always\"", "null=\"None\"", "urlEncoded=\"true\"",
            "alias=\"{Member}\"",
            "deprecated=\"Use another.\"",
        ];

    /// <summary>Those that the vocabulary knows for the place's element; any other is OSSGEN008.</summary>
    public static IEnumerable<string> For(Place place)
    {
        var rule = SpecVocabulary.Rules[place.Element];
        foreach (var attributes in (place.IsVariant ? s_ofVariants : [.. s_single, .. s_pairs]).Prepend("").Where(IsKnown))
        {
            yield return attributes;
            if (rule.Attribute("required") is not null)
            {
                yield return (attributes + " required=\"true\"").TrimStart();
            }
        }

        bool IsKnown(string attributes)
            => attributes.Split("\" ", StringSplitOptions.RemoveEmptyEntries)
                .All(attribute => rule.Attribute(attribute.Split('=')[0]) is not null);
    }
}
