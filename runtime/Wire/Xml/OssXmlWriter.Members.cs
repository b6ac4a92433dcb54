using System.Diagnostics.CodeAnalysis;
using OssGen.Validation;
using OssGen.Wire.Xml;

namespace OssGen.Wire;

/// <content>
/// The rules that the spec has for members, checked before anything is sent. Messages name the member and its place in the document.
/// </content>
public sealed partial class OssXmlWriter
{
    /// <summary>Refuses an unset required member.</summary>
    /// <param name="present">Whether it is set.</param>
    /// <param name="member">The member's C# name.</param>
    /// <exception cref="ArgumentException">It isn't set.</exception>
    public void Required([DoesNotReturnIf(false)] bool present, string member)
    {
        if (!present)
        {
            Refuse(MemberRules.Unset, member);
        }
    }

    /// <summary>Gives an item of a list, and refuses one that is null.</summary>
    /// <typeparam name="T">The item's type.</typeparam>
    /// <param name="item">The item.</param>
    /// <param name="index">Its index.</param>
    /// <param name="member">The list's C# name.</param>
    /// <exception cref="ArgumentException">It is null.</exception>
    public T Item<T>(T? item, int index, string member)
        where T : class
    {
        if (item is null)
        {
            Refuse(MemberRules.UnsetItem, $"{member}[{index}]");
        }

        return item;
    }

    /// <inheritdoc cref="OssRequestWriter.InRange(long?, long, long, string, string)"/>
    public void InRange(long? value, long least, long most, string member, string unit = "")
        => Check(MemberRules.OfRange(value, least, most, unit), member);

    /// <inheritdoc cref="OssRequestWriter.InRange(double?, long, long, string)"/>
    public void InRange(double? value, long least, long most, string member) => Check(MemberRules.OfRange(value, least, most), member);

    /// <inheritdoc cref="OssRequestWriter.HoldsKey"/>
    public void HoldsKey(string? value, string member) => Check(MemberRules.OfKey(value), member);

    /// <inheritdoc cref="OssRequestWriter.HoldsBucket"/>
    public void HoldsBucket(string? value, string member) => Check(MemberRules.OfBucket(value), member);

    private void Check(string? problem, string member)
    {
        if (problem is not null)
        {
            Refuse(problem, member);
        }
    }

    [DoesNotReturn]
    private void Refuse(string problem, string? member)
        => throw new ArgumentException(
            $"{member ?? "A text"} {problem} It is at {XmlPlace.Of(WrittenMemory.Span)} of the request.", member);
}
