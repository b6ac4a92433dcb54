using System.Diagnostics.CodeAnalysis;
using OssGen.Validation;

namespace OssGen.Wire;

/// <content>The rules that the spec has for members, checked before anything is sent.</content>
[SuppressMessage("Performance", "CA1822", Justification = "Generated code calls every writer method on the instance.")]
public sealed partial class OssRequestWriter
{
    /// <summary>Refuses an unset required member.</summary>
    /// <param name="present">Whether it is set.</param>
    /// <param name="member">The member's C# name.</param>
    /// <exception cref="ArgumentException">It isn't set.</exception>
    public void Required([DoesNotReturnIf(false)] bool present, string member)
    {
        if (!present)
        {
            throw new ArgumentException($"{member} {MemberRules.Unset}", member);
        }
    }

    /// <summary>Refuses a number, a length or a count out of its bounds; null passes.</summary>
    /// <param name="value">The number; the length of a text; the count of a list.</param>
    /// <param name="least">The smallest one allowed; <see cref="long.MinValue"/>: no bound.</param>
    /// <param name="most">The largest one allowed; <see cref="long.MaxValue"/>: no bound.</param>
    /// <param name="member">The member's C# name.</param>
    /// <param name="unit">What is counted, for the message: <c> items</c>; empty for a number.</param>
    /// <exception cref="ArgumentException">It is out of bounds.</exception>
    public void InRange(long? value, long least, long most, string member, string unit = "")
        => Check(MemberRules.OfRange(value, least, most, unit), member);

    /// <summary>Refuses a number out of its bounds; null passes.</summary>
    /// <param name="value">The number.</param>
    /// <param name="least">The smallest one allowed; <see cref="long.MinValue"/>: no bound.</param>
    /// <param name="most">The largest one allowed; <see cref="long.MaxValue"/>: no bound.</param>
    /// <param name="member">The member's C# name.</param>
    /// <exception cref="ArgumentException">It is out of bounds.</exception>
    public void InRange(double? value, long least, long most, string member) => Check(MemberRules.OfRange(value, least, most), member);

    /// <summary>Refuses a text that can't be an object's key; null passes.</summary>
    /// <param name="value">The key.</param>
    /// <param name="member">The member's C# name.</param>
    /// <exception cref="ArgumentException">The key breaks a rule, which the message states.</exception>
    public void HoldsKey(string? value, string member) => Check(MemberRules.OfKey(value), member);

    /// <summary>Refuses a text that can't be a bucket's name; null passes.</summary>
    /// <param name="value">The name.</param>
    /// <param name="member">The member's C# name.</param>
    /// <exception cref="ArgumentException">The name breaks a rule, which the message states.</exception>
    public void HoldsBucket(string? value, string member) => Check(MemberRules.OfBucket(value), member);

    /// <summary>Checks that exactly one of several alternatives is set.</summary>
    /// <param name="what">The alternatives, for the message: <c>Parts or CompleteAll</c>.</param>
    /// <param name="present">Whether each of them is set.</param>
    /// <exception cref="ArgumentException">None is set, or more than one.</exception>
    public void RequireOne(string what, params ReadOnlySpan<bool> present)
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
