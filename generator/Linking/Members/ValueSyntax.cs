using System.Globalization;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Members;

/// <summary>Says whether a text in a spec is a value of a type.</summary>
internal static class ValueSyntax
{
    /// <summary>What the text should be, or null when it fits.</summary>
    public static string? Problem(TypeKind kind, string text) => kind switch
    {
        TypeKind.Int32 => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? null : "int",
        TypeKind.Int64 or TypeKind.Epoch => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? null : "whole number",
        TypeKind.UInt64 => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? null : "ulong",
        TypeKind.Double => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? null : "double",
        TypeKind.Boolean or TypeKind.Presence => text is "true" or "false" ? null : "bool; write true or false",
        TypeKind.Time or TypeKind.IsoTime => IsTime(text) ? null : "time; write it as 2026-11-23T16:00:00.000Z or as an HTTP date",
        _ => null,
    };

    private static bool IsTime(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
}
