using System.Diagnostics.CodeAnalysis;
using OssGen.Validation;

namespace OssGen.Wire;

/// <content>The checks of the spec's rules for members, which are made before anything is sent.</content>
[SuppressMessage("Performance", "CA1822", Justification = "Generated code calls every writer method on the instance.")]
public sealed partial class OssRequestWriter
{
    /// <summary>Throws an <see cref="ArgumentException"/> when a required member isn't set.</summary>
    /// <param name="present">Whether the member is set.</param>
    /// <param name="member">The C# name of the member.</param>
    /// <exception cref="ArgumentException">The member isn't set.</exception>
    public void Required([DoesNotReturnIf(false)] bool present, string member)
    {
        if (!present)
        {
            throw new ArgumentException($"{member} {MemberRules.Unset}", member);
        }
    }

    /// <summary>Throws an <see cref="ArgumentException"/> when a number, a length or a count is out of range. Null is accepted.</summary>
    /// <param name="value">The number, the length of a text, or the count of a list.</param>
    /// <param name="least">The minimum; <see cref="long.MinValue"/> for none.</param>
    /// <param name="most">The maximum; <see cref="long.MaxValue"/> for none.</param>
    /// <param name="member">The C# name of the member.</param>
    /// <param name="unit">The unit of the value, for the message, such as <c> items</c>; empty for a number.</param>
    /// <exception cref="ArgumentException">The value is out of range.</exception>
    public void InRange(long? value, long least, long most, string member, string unit = "")
        => Check(MemberRules.OfRange(value, least, most, unit), member);

    /// <summary>Throws an <see cref="ArgumentException"/> when a number is out of range. Null is accepted.</summary>
    /// <param name="value">The number.</param>
    /// <param name="least">The minimum; <see cref="long.MinValue"/> for none.</param>
    /// <param name="most">The maximum; <see cref="long.MaxValue"/> for none.</param>
    /// <param name="member">The C# name of the member.</param>
    /// <exception cref="ArgumentException">The number is out of range.</exception>
    public void InRange(double? value, long least, long most, string member) => Check(MemberRules.OfRange(value, least, most), member);

    /// <summary>Throws an <see cref="ArgumentException"/> when a string isn't a valid object key. Null is accepted.</summary>
    /// <param name="value">The key.</param>
    /// <param name="member">The C# name of the member.</param>
    /// <exception cref="ArgumentException">The key breaks a rule, which the message states.</exception>
    public void HoldsKey(string? value, string member) => Check(MemberRules.OfKey(value), member);

    /// <summary>Throws an <see cref="ArgumentException"/> when a string isn't a valid bucket name. Null is accepted.</summary>
    /// <param name="value">The name.</param>
    /// <param name="member">The C# name of the member.</param>
    /// <exception cref="ArgumentException">The name breaks a rule, which the message states.</exception>
    public void HoldsBucket(string? value, string member) => Check(MemberRules.OfBucket(value), member);

    /// <summary>
    /// Throws an <see cref="ArgumentException"/> when a string isn't a valid part of an object key: it is empty, contains a slash, or
    /// breaks a rule for keys. Null is accepted.
    /// </summary>
    /// <param name="value">The part.</param>
    /// <param name="member">The C# name of the member.</param>
    /// <exception cref="ArgumentException">The part breaks a rule, which the message states.</exception>
    public void HoldsSegment(string? value, string member) => Check(MemberRules.OfSegment(value), member);

    /// <summary>Throws an <see cref="ArgumentException"/> unless exactly one of several alternatives is set.</summary>
    /// <param name="what">The alternatives, for the message, such as <c>Parts or CompleteAll</c>.</param>
    /// <param name="present">Whether each of the alternatives is set.</param>
    /// <exception cref="ArgumentException">None or more than one of them is set.</exception>
    public void RequireOne(string what, ReadOnlySpan<bool> present)
    {
        var set = present.Count(true);
        if (set != 1)
        {
            throw new ArgumentException(set > 1 ? $"Only one may be set: {what}." : $"One must be set: {what}.");
        }
    }

    private static void Check(string? problem, string member)
    {
        if (problem is not null)
        {
            throw new ArgumentException($"{member} {problem}", member);
        }
    }
}
