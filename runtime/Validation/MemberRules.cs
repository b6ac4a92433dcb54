using System.Globalization;
using OssGen.Text;

namespace OssGen.Validation;

/// <summary>
/// Checks the values of members against the rules of the spec. Each method returns a description of the problem, as the end of a sentence
/// about the member, or null if the value is valid. A valid value causes no allocation.
/// </summary>
internal static class MemberRules
{
    public const string Unset = "must be set: without it OSS would refuse the request or take it for another one.";

    public const string UnsetItem = "is null; every item must have a value.";

    public static string? OfRange(long? value, long least, long most, string unit)
        => value is not { } number || (number >= least && number <= most)
            ? null
            : $"{(unit.Length == 0 ? "is" : "has")} {Number(number)}{unit}; {Bounds(least, most)}.";

    public static string? OfRange(double? value, long least, long most)
        => value is not { } number || (number >= least && number <= most)
            ? null
            : $"is {number.ToString("R", CultureInfo.InvariantCulture)}; {Bounds(least, most)}.";

    public static string? OfKey(string? key) => key is null ? null : OssNameProblem.OfKey(key);

    public static string? OfBucket(string? bucket) => bucket is null ? null : OssNameProblem.OfBucket(bucket);

    public static string? OfSegment(string? segment) => segment is null ? null : OssNameProblem.OfSegment(segment);

    /// <summary>Returns a description of the problem with a string that has no UTF-8 form, or null for any other string.</summary>
    public static string? OfText(string? text) => Surrogates.FindLone(text) is >= 0 and var position ? HalfPair(position) : null;

    public static string HalfPair(int position) => $"has half a surrogate pair at position {position + 1}, which has no UTF-8 form.";

    private static string Bounds(long least, long most) => (least, most) switch
    {
        (long.MinValue, _) => $"at most {Number(most)} is allowed",
        (_, long.MaxValue) => $"at least {Number(least)} is needed",
        _ => $"{Number(least)} to {Number(most)} is allowed",
    };

    private static string Number(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
