using System.Buffers;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using OssGen.Text;
using OssGen.Validation;
using OssGen.Wire.Json;

namespace OssGen.Wire;

/// <summary>A writer of JSON documents, used by generated code. Properties whose value is null aren't written.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class OssJsonWriter : IDisposable
{
    // The text isn't embedded in HTML or scripts, so only what JSON requires is escaped. Generated code writes well-formed documents.
    private static readonly JsonWriterOptions s_options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly ArrayBufferWriter<byte> _bytes = new(512);
    private readonly Utf8JsonWriter _json;

    /// <summary>Creates a writer with an empty document.</summary>
    public OssJsonWriter() => _json = new Utf8JsonWriter(_bytes, s_options);

    /// <summary>The document, in UTF-8. It is valid until the next write.</summary>
    public ReadOnlyMemory<byte> WrittenMemory
    {
        get
        {
            _json.Flush();
            return _bytes.WrittenMemory;
        }
    }

    /// <summary>Starts an object that is the root of the document or an item of an array.</summary>
    public void StartObject() => _json.WriteStartObject();

    /// <summary>Starts an object that is the value of a property.</summary>
    /// <param name="name">The name of the property.</param>
    public void StartObject(ReadOnlySpan<byte> name) => _json.WriteStartObject(name);

    /// <summary>Ends the object.</summary>
    public void EndObject() => _json.WriteEndObject();

    /// <summary>Starts an array that is the root of the document.</summary>
    public void StartArray() => _json.WriteStartArray();

    /// <summary>Starts an array that is the value of a property.</summary>
    /// <param name="name">The name of the property.</param>
    public void StartArray(ReadOnlySpan<byte> name) => _json.WriteStartArray(name);

    /// <summary>Ends the array.</summary>
    public void EndArray() => _json.WriteEndArray();

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

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    /// <summary>Clears the document, so that the writer can be used again.</summary>
    internal void Reset()
    {
        _bytes.ResetWrittenCount();
        _json.Reset();
    }

    private void Check(string? problem, string? member)
    {
        if (problem is not null)
        {
            Refuse(problem, member);
        }
    }

    [DoesNotReturn]
    private void Refuse(string problem, string? member)
    {
        var place = JsonPlace.OfNext(WrittenMemory.Span);
        var where = place.Length == 0 ? "" : $" It is at {PrintableText.Escape(place)} of the request.";
        throw new ArgumentException($"{member ?? "A text"} {problem}{where}", member);
    }
}
