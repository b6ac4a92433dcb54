using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using OssGen.Wire;

namespace OssGen.Emulator.Wire;

// Typed values of query parameters and headers. A missing or empty value is null; an unreadable one is an InvalidArgument error.
public sealed partial class OssServerRequest
{
    private const string HttpDate = "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'";

    private delegate bool Parser<T>(string text, out T value);

    /// <summary>
    /// Returns the value of a query parameter, or null when the parameter is missing or empty. If the value is documented, a shared string
    /// is returned without a new allocation.
    /// </summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="known">The documented values.</param>
    /// <exception cref="OssFaultException">InvalidArgument: the value isn't documented, and others aren't accepted.</exception>
    public string? Query(string name, OssKnownValues known) => Known(name, Query(name), known);

    /// <summary>Returns the value of a query parameter as an int, or null when the parameter is missing or empty.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <exception cref="OssFaultException">InvalidArgument: the value can't be parsed.</exception>
    public int? QueryInt32(string name) => Parse<int>(name, Query(name), Int32);

    /// <summary>Returns the value of a query parameter as a long, or null when the parameter is missing or empty.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <exception cref="OssFaultException">InvalidArgument: the value can't be parsed.</exception>
    public long? QueryInt64(string name) => Parse<long>(name, Query(name), Int64);

    /// <summary>Returns the value of a query parameter as a ulong, or null when the parameter is missing or empty.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <exception cref="OssFaultException">InvalidArgument: the value can't be parsed.</exception>
    public ulong? QueryUInt64(string name) => Parse<ulong>(name, Query(name), UInt64);

    /// <summary>Returns the value of a query parameter as a bool, or null when the parameter is missing or empty.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <exception cref="OssFaultException">InvalidArgument: the value can't be parsed.</exception>
    public bool? QueryBoolean(string name) => Parse<bool>(name, Query(name), bool.TryParse);

    /// <summary>Returns the value of a query parameter as a double, or null when the parameter is missing or empty.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <exception cref="OssFaultException">InvalidArgument: the value can't be parsed.</exception>
    public double? QueryDouble(string name) => Parse<double>(name, Query(name), Double);

    /// <summary>
    /// Returns the value of a query parameter that contains an ISO 8601 time, or null when the parameter is missing or empty.
    /// </summary>
    /// <param name="name">The parameter's name.</param>
    /// <exception cref="OssFaultException">InvalidArgument: the value can't be parsed.</exception>
    public DateTimeOffset? QueryTime(string name) => Parse<DateTimeOffset>(name, Query(name), IsoTime);

    /// <summary>
    /// Returns the value of a query parameter that contains a time in seconds since 1970, or null when the parameter is missing or empty.
    /// </summary>
    /// <param name="name">The parameter's name.</param>
    /// <exception cref="OssFaultException">InvalidArgument: the value can't be parsed.</exception>
    public DateTimeOffset? QueryEpoch(string name) => Parse<DateTimeOffset>(name, Query(name), Epoch);

    /// <summary>
    /// Returns the value of a header, or null when the header is missing or empty. If the value is documented, a shared string is returned
    /// without a new allocation.
    /// </summary>
    /// <param name="name">The header's name.</param>
    /// <param name="known">The documented values.</param>
    /// <exception cref="OssFaultException">InvalidArgument: the value isn't documented, and others aren't accepted.</exception>
    public string? Header(string name, OssKnownValues known) => Known(name, Header(name), known);

    /// <summary>Returns the value of a header as an int, or null when the header is missing or empty.</summary>
    /// <param name="name">The header's name.</param>
    /// <exception cref="OssFaultException">InvalidArgument: the value can't be parsed.</exception>
    public int? HeaderInt32(string name) => Parse<int>(name, Header(name), Int32);

    /// <summary>Returns the value of a header as a long, or null when the header is missing or empty.</summary>
    /// <param name="name">The header's name.</param>
    /// <exception cref="OssFaultException">InvalidArgument: the value can't be parsed.</exception>
    public long? HeaderInt64(string name) => Parse<long>(name, Header(name), Int64);

    /// <summary>Returns the value of a header as a ulong, or null when the header is missing or empty.</summary>
    /// <param name="name">The header's name.</param>
    /// <exception cref="OssFaultException">InvalidArgument: the value can't be parsed.</exception>
    public ulong? HeaderUInt64(string name) => Parse<ulong>(name, Header(name), UInt64);

    /// <summary>Returns the value of a header as a bool, or null when the header is missing or empty.</summary>
    /// <param name="name">The header's name.</param>
    /// <exception cref="OssFaultException">InvalidArgument: the value can't be parsed.</exception>
    public bool? HeaderBoolean(string name) => Parse<bool>(name, Header(name), bool.TryParse);

    /// <summary>Returns the value of a header as a double, or null when the header is missing or empty.</summary>
    /// <param name="name">The header's name.</param>
    /// <exception cref="OssFaultException">InvalidArgument: the value can't be parsed.</exception>
    public double? HeaderDouble(string name) => Parse<double>(name, Header(name), Double);

    /// <summary>Returns the value of a header that contains an HTTP date, or null when the header is missing or empty.</summary>
    /// <param name="name">The header's name.</param>
    /// <exception cref="OssFaultException">InvalidArgument: the value can't be parsed.</exception>
    public DateTimeOffset? HeaderTime(string name) => Parse<DateTimeOffset>(name, Header(name), HttpTime);

    /// <summary>
    /// Returns the value of a header that contains a time in seconds since 1970, or null when the header is missing or empty.
    /// </summary>
    /// <param name="name">The header's name.</param>
    /// <exception cref="OssFaultException">InvalidArgument: the value can't be parsed.</exception>
    public DateTimeOffset? HeaderEpoch(string name) => Parse<DateTimeOffset>(name, Header(name), Epoch);

    /// <summary>
    /// Returns the decoded value of a header that contains base64-encoded UTF-8 text, or null when the header is missing or empty.
    /// </summary>
    /// <param name="name">The header's name.</param>
    /// <exception cref="OssFaultException">InvalidArgument: the value can't be parsed.</exception>
    public string? HeaderBase64(string name)
    {
        if (Header(name) is not { Length: > 0 } value)
        {
            return null;
        }

        var bytes = new byte[value.Length];
        return Convert.TryFromBase64String(value, bytes, out var count)
            ? Encoding.UTF8.GetString(bytes, 0, count)
            : throw Invalid("The value is not base64 encoded.", name, value);
    }

    /// <summary>
    /// Returns the decoded value of a header that contains percent-encoded text, or null when the header is missing or empty.
    /// </summary>
    /// <param name="name">The header's name.</param>
    public string? HeaderEscaped(string name) => Header(name) is { Length: > 0 } value ? DecodeKey(value) : null;

    // As in a path, a plus sign is a space.
    private static string DecodeKey(string escaped) => Uri.UnescapeDataString(escaped.Replace('+', ' '));

    /// <summary>Returns the value of a header that contains an ISO 8601 time, or null when the header is missing or empty.</summary>
    /// <param name="name">The header's name.</param>
    /// <exception cref="OssFaultException">InvalidArgument: the value can't be parsed.</exception>
    public DateTimeOffset? HeaderIsoTime(string name) => Parse<DateTimeOffset>(name, Header(name), IsoTime);

    /// <summary>Throws OSS's error when a number, or the length of a string, is out of range. A null value is accepted.</summary>
    /// <param name="value">The number, or the length of the text.</param>
    /// <param name="least">The minimum; <see cref="long.MinValue"/> for none.</param>
    /// <param name="most">The maximum; <see cref="long.MaxValue"/> for none.</param>
    /// <param name="name">The wire name of the parameter or header.</param>
    /// <param name="unit">The unit in which a length is counted; empty for a number.</param>
    /// <exception cref="OssFaultException">InvalidArgument: the value is out of range.</exception>
    public void InRange(long? value, long least, long most, string name, string unit = "")
    {
        if (value < least || value > most)
        {
            throw OutOfRange(least, most, name, unit);
        }
    }

    /// <inheritdoc cref="InRange(long?, long, long, string, string)"/>
    public void InRange(double? value, long least, long most, string name)
    {
        if (value < least || value > most)
        {
            throw OutOfRange(least, most, name, "");
        }
    }

    /// <summary>Returns a required value. Throws OSS's error if the value is null.</summary>
    /// <param name="value">The value, or null when it is missing.</param>
    /// <param name="name">The wire name of the parameter or header.</param>
    /// <exception cref="OssFaultException">MissingArgument: the value is null.</exception>
    [SuppressMessage("Performance", "CA1822", Justification = "Generated code calls every method on the instance.")]
    [return: NotNull]
    public T Require<T>(T? value, string name)
        where T : class => value ?? throw Missing(name);

    /// <inheritdoc cref="Require{T}(T, string)"/>
    [SuppressMessage("Performance", "CA1822", Justification = "Generated code calls every method on the instance.")]
    public T Require<T>(T? value, string name)
        where T : struct => value ?? throw Missing(name);

    internal static OssFaultException Invalid(string message, string name, string value, string? ec = null) => new(
        400, "InvalidArgument", message)
    {
        Ec = ec,
        Details = [new("ArgumentName", name), new("ArgumentValue", value)],
    };

    internal static OssFaultException InvalidPartNumber(string number) => new(
        400, "InvalidArgument", "Part number must be an integer between 1 and 10000, inclusive.")
    {
        Ec = "0017-00000220",
        Details = [new("ArgumentName", "PartNumber"), new("ArgumentValue", number)],
    };

    /// <summary>Creates the error for an ACL that no object can have; an empty string stands for a missing one.</summary>
    internal static OssFaultException InvalidObjectAcl(string acl) => Invalid(
        "no such object access control exists", "x-oss-object-acl", acl, acl.Length == 0 ? "0017-00000105" : "0017-00000104");

    private OssFaultException OutOfRange(long least, long most, string name, string unit)
    {
        var sent = Query(name) ?? Header(name) ?? "";
        if (name == "partNumber")
        {
            return InvalidPartNumber(sent);
        }

        var bounds = (least, most) switch
        {
            (_, long.MaxValue) => $"not less than {least}",
            (long.MinValue, _) => $"not greater than {most}",
            _ => $"between {least} and {most}, inclusive",
        };
        return Invalid(
            unit.Length == 0 ? $"{name} must be an integer {bounds}." : $"The number of{unit} of {name} must be {bounds}.", name, sent);
    }

    private static OssFaultException Missing(string name) => name == "x-oss-object-acl"
        ? InvalidObjectAcl("")
        : new(400, "MissingArgument", "Missing Some Required Arguments.")
        {
            Ec = name == "position" ? "0016-00000501" : "0016-00000502",
            Details = [new("ArgumentName", name)],
        };

    private static string? Known(string name, string? value, OssKnownValues known)
    {
        ArgumentNullException.ThrowIfNull(known);
        if (string.IsNullOrEmpty(value))
        {
            return null;
        }

        return known.Allow(value) ? known.Share(value) : throw UnknownValue.Of(name, value);
    }

    private static T? Parse<T>(string name, string? text, Parser<T> parser)
        where T : struct
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        return parser(text, out var value) ? value : throw Invalid($"The value of {name} can not be read.", name, text);
    }

    private static bool Int32(string text, out int value) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    private static bool Int64(string text, out long value) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    private static bool UInt64(string text, out ulong value) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    private static bool Double(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);

    private static bool IsoTime(string text, out DateTimeOffset value) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value);

    private static bool HttpTime(string text, out DateTimeOffset value) =>
        DateTimeOffset.TryParseExact(text, HttpDate, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value);

    private static bool Epoch(string text, out DateTimeOffset value)
    {
        var read = long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds)
            && seconds is > -62135596800 and < 253402300800;
        value = read ? DateTimeOffset.FromUnixTimeSeconds(seconds) : default;
        return read;
    }
}
