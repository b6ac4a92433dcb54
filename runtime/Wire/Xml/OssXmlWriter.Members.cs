using System.Diagnostics.CodeAnalysis;
using OssGen.Validation;
using OssGen.Wire.Xml;

namespace OssGen.Wire;

/// <content>
/// The checks of the spec's rules for members, which are made before anything is sent. Messages name the member and its position in the
/// document.
/// </content>
public sealed partial class OssXmlWriter
{
    /// <summary>Throws an <see cref="ArgumentException"/> when a required member isn't set.</summary>
    /// <param name="present">Whether the member is set.</param>
    /// <param name="member">The C# name of the member.</param>
    /// <exception cref="ArgumentException">The member isn't set.</exception>
    public void Required([DoesNotReturnIf(false)] bool present, string member)
    {
        if (!present)
        {
            Refuse(MemberRules.Unset, member);
        }
    }

    /// <summary>Returns an item of a list; throws an <see cref="ArgumentException"/> when the item is null.</summary>
    /// <typeparam name="T">The type of the item.</typeparam>
    /// <param name="item">The item.</param>
    /// <param name="index">The zero-based index of the item.</param>
    /// <param name="member">The C# name of the list.</param>
    /// <exception cref="ArgumentException">The item is null.</exception>
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

    /// <inheritdoc cref="OssRequestWriter.HoldsSegment"/>
    public void HoldsSegment(string? value, string member) => Check(MemberRules.OfSegment(value), member);

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
