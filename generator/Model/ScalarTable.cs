using System.Globalization;

namespace OssGen.Generator.Model;

/// <summary>A table of the types of single values, with one row for each type.</summary>
internal static class ScalarTable
{
    private const string InvariantText = "{0}{1}ToString(CultureInfo.InvariantCulture)";
    private const string Seconds = "{0}{1}ToUnixTimeSeconds()";

    private static readonly Scalar s_number = new()
    {
        Kind = TypeKind.Int32,
        OwnText = InvariantText,
        OwnTextOfValue = InvariantText,
        IsInTemplates = true,
        MayBeUnreadable = true,
        Unset = "0",
        Measure = "{0}",
        Default = "{0}",
        Example = "{0}",
    };

    private static readonly Scalar s_time = new()
    {
        Kind = TypeKind.Time,
        CSharp = "DateTimeOffset",
        MayBeUnreadable = true,
        Parse = Time,
        Expected = "time; write it as 2026-11-23T16:00:00.000Z or as an HTTP date",
        Default = "new DateTimeOffset({0}L, TimeSpan.Zero)",
        Example = "DateTimeOffset.Parse({1})",
    };

    private static readonly Scalar s_text = new()
    {
        Kind = TypeKind.String,
        CSharp = "string",
        IsReference = true,
        IsText = true,
        Unset = "",
    };

    private static readonly Scalar s_wrapped = new()
    {
        Kind = TypeKind.Enum,
        IsText = true,
        IsWrapped = true,
        QueryReader = "",
        HeaderReader = "",
        XmlReader = "ReadString",
        OwnText = "{0}",
        OwnTextOfValue = "{0}",
        JsonReader = "String",
        IsInTemplates = true,
        Unset = "",
    };

    /// <summary>All rows of the table. A row with a <see cref="Scalar.Word"/> can be specified by name in specs.</summary>
    public static IReadOnlyList<Scalar> All { get; } =
    [
        s_text with
        {
            Word = "string",
            QueryReader = "", HeaderReader = "", XmlReader = "ReadString", JsonReader = "String",
            OwnText = "{0}", OwnTextOfValue = "{0}", IsInTemplates = true,
            Measure = "{0}{1}Length", Unit = " characters",
        },
        s_number with
        {
            Word = "int", CSharp = "int",
            QueryReader = "Int32", HeaderReader = "Int32", XmlReader = "ReadInt32", JsonReader = "Int32",
            Parse = Int32, Expected = "int",
        },
        s_number with
        {
            Kind = TypeKind.Int64, Word = "long", CSharp = "long",
            QueryReader = "Int64", HeaderReader = "Int64", XmlReader = "ReadInt64", JsonReader = "Int64",
            Parse = Int64, Expected = "whole number", Default = "{0}L",
        },
        s_number with
        {
            Kind = TypeKind.UInt64, Word = "ulong", CSharp = "ulong",
            QueryReader = "UInt64", HeaderReader = "UInt64", XmlReader = "ReadUInt64", JsonReader = "UInt64",
            Parse = UInt64, Expected = "ulong", Default = "{0}UL",
        },
        new()
        {
            Kind = TypeKind.Boolean, Word = "bool", CSharp = "bool",
            QueryReader = "Boolean", HeaderReader = "Boolean", XmlReader = "ReadBoolean", JsonReader = "Boolean",
            OwnText = "{0} switch {{ true => \"true\", false => \"false\", _ => null }}", OwnTextOfValue = "{0} ? \"true\" : \"false\"",
            MayBeUnreadable = true, Unset = "false",
            Parse = Boolean, Expected = "bool; write true or false", Default = "{0}", Example = "{0}",
        },
        s_number with
        {
            Kind = TypeKind.Double, Word = "double", CSharp = "double",
            QueryReader = "Double", HeaderReader = "Double", XmlReader = "ReadDouble", JsonReader = "Double",
            Parse = Double, Expected = "double",
        },
        s_number with
        {
            Kind = TypeKind.Single, Word = "float", CSharp = "float", JsonReader = "Single",
            OwnText = null, OwnTextOfValue = null, IsInTemplates = false,
            Parse = Single, Expected = "float", Default = null, Example = "{0}F",
        },
        new()
        {
            Kind = TypeKind.Json, Word = "json", CSharp = "OssJson", LibraryType = "OssGen.OssJson", IsReference = true,
            JsonReader = "Json", Example = "OssJson.Parse({1})",
        },
        s_time with { Word = "time", QueryReader = "Time", HeaderReader = "Time", XmlReader = "ReadTime", JsonReader = "Time" },
        s_time with
        {
            Kind = TypeKind.Epoch, Word = "epoch",
            QueryReader = "Epoch", QueryWriter = "QueryEpoch",
            HeaderReader = "Epoch", HeaderValue = Seconds, ReplyHeaderWriter = "HeaderEpoch",
            XmlReader = "ReadEpoch", XmlWriter = "Epoch",
            JsonReader = "Time", JsonValue = Seconds,
            Measure = Seconds, Parse = Epoch, Expected = "whole number", Default = "DateTimeOffset.FromUnixTimeSeconds({0}L)",
        },
        new()
        {
            Kind = TypeKind.Presence, Word = "presence", CSharp = "bool",
            XmlReader = "", XmlWriter = "Presence", IsItem = false,
            Parse = Boolean, Expected = "bool; write true or false", Example = "{0}",
        },
        s_text with
        {
            Kind = TypeKind.Base64Text, Word = "base64-text",
            HeaderReader = "Base64", HeaderWriter = "HeaderBase64", ReplyHeaderWriter = "HeaderBase64",
            XmlReader = "ReadBase64Text", XmlWriter = "Base64Text", MayBeUnreadable = true,
        },
        s_text with
        {
            Kind = TypeKind.UrlText, Word = "url-text",
            HeaderReader = "Escaped", HeaderWriter = "HeaderEscaped", ReplyHeaderWriter = "HeaderEscaped",
        },
        s_time with
        {
            Kind = TypeKind.IsoTime, Word = "iso-time",
            HeaderReader = "IsoTime", HeaderWriter = "HeaderIsoTime", ReplyHeaderWriter = "HeaderIsoTime",
        },
        new()
        {
            Kind = TypeKind.Bytes, Word = "bytes", CSharp = "ReadOnlyMemory<byte>",
            XmlReader = "ReadBytes", XmlWriter = "Bytes", MayBeUnreadable = true, Unset = "default",
            Parse = Base64, Expected = "base64", Example = "Convert.FromBase64String({1})",
        },
        s_wrapped with { Word = "restore-status", LibraryType = "OssGen.OssRestoreStatus" },
        s_wrapped with { Word = "secret", LibraryType = "OssGen.OssSecret", ConvertsFromText = true },
        s_wrapped,
        new() { Kind = TypeKind.Shape, IsReference = true, XmlReader = "", JsonReader = "", Unset = "new()" },
        new() { Kind = TypeKind.Content, CSharp = "OssContent", LibraryType = "OssGen.OssContent", IsReference = true },
        new() { Kind = TypeKind.Stream, CSharp = "Stream", IsReference = true },
        new() { Kind = TypeKind.SelectStream, CSharp = "OssSelectStream", LibraryType = "OssGen.OssSelectStream", IsReference = true },
        new() { Kind = TypeKind.SelectMeta, CSharp = "OssSelectMeta", LibraryType = "OssGen.OssSelectMeta", IsReference = true },
    ];

    private static readonly Dictionary<string, Scalar> s_byWord =
        All.Where(static row => row.Word is not null).ToDictionary(static row => row.Word!, StringComparer.Ordinal);

    private static readonly Dictionary<string, Scalar> s_wrappedByName =
        All.Where(IsLibraryText).ToDictionary(static row => row.LibraryType!, StringComparer.Ordinal);

    private static readonly Scalar[] s_byKind =
    [
        .. Enum.GetValues(typeof(TypeKind)).Cast<TypeKind>()
            .Select(static kind => All.First(row => row.Kind == kind && !IsLibraryText(row))),
    ];

    /// <summary>The names of the types that a spec can use without declaring them.</summary>
    public static IEnumerable<string> Words => s_byWord.Keys;

    /// <summary>Returns the type with a given name in specs, or null when there is none.</summary>
    public static Scalar? Find(string word) => s_byWord.TryGetValue(word, out var found) ? found : null;

    public static Scalar Of(TypeKind kind) => s_byKind[(int)kind];

    public static Scalar Of(TypeModel type) =>
        type is { Kind: TypeKind.Enum, Name: { } name } && s_wrappedByName.TryGetValue(name, out var found) ? found : Of(type.Kind);

    private static bool IsLibraryText(Scalar row) => row is { IsWrapped: true, LibraryType: not null };

    private static string? Int32(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? Invariant(value) : null;

    private static string? Int64(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? Invariant(value) : null;

    private static string? UInt64(string text) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? Invariant(value) : null;

    private static string? Double(string text)
    {
        var isRead = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value);
        return isRead && !double.IsNaN(value) && !double.IsInfinity(value) ? value.ToString("R", CultureInfo.InvariantCulture) : null;
    }

    private static string? Single(string text)
    {
        var isRead = float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value);
        return isRead && !float.IsNaN(value) && !float.IsInfinity(value) ? value.ToString("R", CultureInfo.InvariantCulture) : null;
    }

    private static string? Boolean(string text) => text is "true" or "false" ? text : null;

    private static string? Time(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var value)
            ? Invariant(value.UtcTicks)
            : null;

    private static string? Epoch(string text)
    {
        var isRead = long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds);
        return isRead && seconds >= DateTimeOffset.MinValue.ToUnixTimeSeconds() && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? Invariant(seconds)
            : null;
    }

    private static string? Base64(string text)
    {
        try
        {
            return Convert.ToBase64String(Convert.FromBase64String(text));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string Invariant(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
}
