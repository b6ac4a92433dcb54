using System.Globalization;
using System.Text.RegularExpressions;
using OssGen.Tool.Drafts;

namespace OssGen.Tool.Knowledge;

/// <summary>The places in which a value is written in its own format.</summary>
internal enum ValuePlace
{
    /// <summary>A parameter of a query.</summary>
    Query,

    /// <summary>A header.</summary>
    Header,

    /// <summary>An element of a document.</summary>
    Element,
}

/// <summary>
/// Determines whether a text can be a value of a type. In a request, it must be exactly what the client would write, so that the request is
/// the same; in a reply, it must be what the client can read.
/// </summary>
internal static partial class ValueSyntax
{
    private const string IsoFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    private static readonly string[] s_dates =
    [
        "r", "ddd, d MMM yyyy HH:mm:ss 'GMT'", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy",
    ];

    private static CultureInfo Culture => CultureInfo.InvariantCulture;

    internal static bool Fits(string type, string value, bool inRequest, ValuePlace place) => type switch
    {
        ScalarTypes.Integer => Number().IsMatch(value) && int.TryParse(value, Culture, out _),
        ScalarTypes.Long => Number().IsMatch(value) && long.TryParse(value, Culture, out _),
        ScalarTypes.Unsigned => Number().IsMatch(value) && ulong.TryParse(value, Culture, out _),
        ScalarTypes.Double => double.TryParse(value, Culture, out var number) && (!inRequest || number.ToString("R", Culture) == value),
        ScalarTypes.Flag => inRequest ? value is "true" or "false" : value.ToLowerInvariant() is "true" or "false",
        ScalarTypes.Time when inRequest && place == ValuePlace.Header => Time(value) is { } time && time.ToString("r", Culture) == value,
        ScalarTypes.Time or ScalarTypes.IsoTime => Time(value) is { } time && (!inRequest || Iso(time) == value),
        _ => true,
    };

    /// <summary>Returns the time that a text contains in a format of the wire, or null when it contains none.</summary>
    internal static DateTimeOffset? Time(string value)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (IsoTime().IsMatch(value))
        {
            return DateTimeOffset.TryParse(value, Culture, Utc, out var iso) ? iso : null;
        }

        return DateTimeOffset.TryParseExact(value, s_dates, Culture, Utc | DateTimeStyles.AllowInnerWhite, out var date) ? date : null;
    }

    /// <summary>Returns a value as <c>call</c> and <c>returns</c> of an example contain it.</summary>
    internal static string InExample(string type, string value) => type switch
    {
        ScalarTypes.Time or ScalarTypes.IsoTime => Time(value) is { } time ? Iso(time) : value,
        ScalarTypes.Flag => value.ToLowerInvariant(),
        _ => value,
    };

    private static string Iso(DateTimeOffset time) => time.ToUniversalTime().ToString(IsoFormat, Culture);

    [GeneratedRegex(@"^(0|-?[1-9][0-9]*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,7})?(Z|[+-]\d{2}:?\d{2})?$", RegexOptions.ExplicitCapture)]
    private static partial Regex IsoTime();
}
