using System.Text;
using System.Text.Json;
using OssGen.Validation;
using OssGen.Wire.Json;

namespace OssGen.Wire;

/// <content>
/// Values that don't fit their member, and absent properties: errors in strict reading; in a reply they are recorded, unless they are
/// essential.
/// </content>
public ref partial struct OssJsonReader
{
    private const int LongestQuotedValue = 100;

    /// <summary>Throws in strict reading when a required property is absent. Otherwise does nothing.</summary>
    /// <param name="present">Whether the property was found.</param>
    /// <param name="name">The name of the property.</param>
    /// <exception cref="OssJsonException">The property wasn't found, and the reader is strict.</exception>
    public readonly void Require(bool present, ReadOnlySpan<byte> name)
    {
        if (_response is null && !present)
        {
            throw Missing(name, "is required and absent");
        }
    }

    /// <summary>
    /// Throws in strict reading when the value, length or count of a property is out of range. Otherwise does nothing. Null is accepted.
    /// </summary>
    /// <param name="value">The number, the length of a text, or the count of an array.</param>
    /// <param name="least">The minimum; <see cref="long.MinValue"/> for none.</param>
    /// <param name="most">The maximum; <see cref="long.MaxValue"/> for none.</param>
    /// <param name="name">The name of the property.</param>
    /// <param name="unit">The unit of the value, for the message, such as <c> items</c>; empty for a number.</param>
    /// <exception cref="OssJsonException">The value is out of range, and the reader is strict.</exception>
    public readonly void InRange(long? value, long least, long most, ReadOnlySpan<byte> name, string unit = "")
        => RefuseOutOfRange(MemberRules.OfRange(value, least, most, unit), value, name);

    /// <inheritdoc cref="InRange(long?, long, long, ReadOnlySpan{byte}, string)"/>
    public readonly void InRange(double? value, long least, long most, ReadOnlySpan<byte> name)
        => RefuseOutOfRange(MemberRules.OfRange(value, least, most), value, name);

    /// <summary>
    /// Records that a reply lacks a property that OSS always sends, and returns the value for the member. Throws if the absence is an
    /// error.
    /// </summary>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <param name="path">The path of the property below the current object.</param>
    /// <param name="value">The value that the member gets.</param>
    /// <param name="essential">Whether the absence is an error.</param>
    /// <returns><paramref name="value"/>.</returns>
    /// <exception cref="OssJsonException"><paramref name="essential"/> is true.</exception>
    public readonly T Absent<T>(ReadOnlySpan<byte> path, T value, bool essential = false)
    {
        NoteAbsent(path, essential);
        return value;
    }

    /// <inheritdoc cref="Absent{T}(ReadOnlySpan{byte}, T, bool)"/>
    /// <returns>The default value of the type.</returns>
    public readonly T Absent<T>(ReadOnlySpan<byte> path, bool essential = false)
        where T : struct
    {
        NoteAbsent(path, essential);
        return default;
    }

    private readonly void NoteAbsent(ReadOnlySpan<byte> path, bool essential)
    {
        if (essential)
        {
            throw Missing(path, "is always sent by OSS and absent");
        }

        // The object has ended, so the path of the reader is the path of the object.
        _response?.NoteAbsent(Below(Encoding.UTF8.GetString(path)));
    }

    private readonly OssJsonException Missing(ReadOnlySpan<byte> name, string problem)
    {
        var path = Below(Encoding.UTF8.GetString(name));
        return new(path, $"Property '{path}' {problem}.") { IsMissing = true };
    }

    private readonly void RefuseOutOfRange(string? problem, double? value, ReadOnlySpan<byte> name)
    {
        if (_response is null && problem is not null)
        {
            var path = Below(Encoding.UTF8.GetString(name));
            throw new OssJsonException(path, $"Property '{path}' {problem}") { ValueOutOfRange = value };
        }
    }

    /// <summary>Records that the current value isn't of the expected type, or throws; moves past the value.</summary>
    private void NoteUnread(string expected, bool essential)
    {
        if (_json.TokenType == JsonTokenType.Null)
        {
            return;
        }

        var start = (int)_json.TokenStartIndex;
        var path = CurrentPath();
        Skip();
        var text = Encoding.UTF8.GetString(_document[start..(int)_json.BytesConsumed]).Trim('"');
        var shown = text.Length > LongestQuotedValue ? text[..LongestQuotedValue] + "..." : text;
        if (essential || _response is null)
        {
            throw new OssJsonException(path, $"Property '{path}' holds '{shown}', which isn't {expected}.");
        }

        _response.NoteUnread(path, shown, $"it isn't {expected}");
    }

    private readonly OssJsonException Unfit(string text, string expected)
    {
        var path = CurrentPath();
        return new(path, $"Property '{path}' holds '{text}', which isn't {expected}.");
    }

    private readonly string Below(string name) => CurrentPath() is { Length: > 0 } path ? path + "/" + name : name;

    private readonly string CurrentPath() => JsonPlace.OfValue(_document[..(int)_json.BytesConsumed]);
}
