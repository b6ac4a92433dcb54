using System.ComponentModel;
using System.Text;
using System.Text.Json;
using OssGen.Text;

namespace OssGen.Wire;

/// <summary>
/// A reader of JSON documents, used by generated code. Names of properties are compared exactly, or ignoring the case of ASCII letters. A
/// reader of a reply omits and records values that don't fit their member; a strict reader, for a server, throws.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct OssJsonReader
{
    private readonly ReadOnlySpan<byte> _document;
    private readonly OssResponse? _response;
    private Utf8JsonReader _json;
    private ReadOnlySpan<byte> _name;

    /// <summary>Creates a strict reader.</summary>
    /// <param name="document">The document, in UTF-8, with or without a byte order mark.</param>
    public OssJsonReader(ReadOnlySpan<byte> document)
        : this(document, null)
    {
    }

    /// <summary>Creates a reader of a reply's document.</summary>
    internal OssJsonReader(ReadOnlySpan<byte> document, OssResponse? response)
    {
        document = document.StartsWith(Encoding.UTF8.Preamble) ? document[Encoding.UTF8.Preamble.Length..] : document;
        _document = OssJsonText.Repaired(document);
        _response = response;
        _json = new Utf8JsonReader(_document);
    }

    /// <summary>The name of the property that was read last.</summary>
    public readonly string Name => Encoding.UTF8.GetString(_name);

    /// <summary>Moves to the root of the document, which is an object.</summary>
    /// <exception cref="FormatException">The document is empty, malformed up to there, or something other than an object.</exception>
    public void Root()
    {
        if (_document.IsEmpty || !Next() || _json.TokenType != JsonTokenType.StartObject)
        {
            throw new OssJsonException("", "The body isn't a JSON object.");
        }
    }

    /// <summary>Moves to the value that is the document, of any type.</summary>
    /// <exception cref="FormatException">The document is empty or malformed up to there.</exception>
    public void Value()
    {
        if (_document.IsEmpty || !Next())
        {
            throw new OssJsonException("", "There is no JSON value.");
        }
    }

    /// <summary>Moves to the value of the next property of the current object.</summary>
    /// <returns>Whether there is another property; otherwise the object has ended.</returns>
    /// <exception cref="FormatException">The document is malformed.</exception>
    public bool ReadProperty()
    {
        if (!Next() || _json.TokenType != JsonTokenType.PropertyName)
        {
            if (_response is null && _json.CurrentDepth == 0)
            {
                // Throws if anything follows the document.
                _ = Next();
            }

            return false;
        }

        _name = _json.ValueIsEscaped ? Encoding.UTF8.GetBytes(_json.GetString()!) : _json.ValueSpan;
        return Next();
    }

    /// <summary>Determines whether the current property has the given name. The case of ASCII letters is ignored.</summary>
    /// <param name="name">The name.</param>
    public readonly bool NameEquals(ReadOnlySpan<byte> name) => _name.SequenceEqual(name) || Ascii.EqualsIgnoreCase(_name, name);

    /// <summary>
    /// Enters the current value if it is an object, so that <see cref="ReadProperty"/> returns its properties. Any other value is skipped,
    /// and recorded unless it is null.
    /// </summary>
    /// <returns>Whether the value is an object.</returns>
    /// <exception cref="FormatException">The value isn't an object, and the reader is strict.</exception>
    public bool StartObject() => Enter(JsonTokenType.StartObject, "an object");

    /// <summary>
    /// Enters the current value if it is an array, so that <see cref="ReadItem"/> returns its items. Any other value is skipped, and
    /// recorded unless it is null.
    /// </summary>
    /// <returns>Whether the value is an array.</returns>
    /// <exception cref="FormatException">The value isn't an array, and the reader is strict.</exception>
    public bool StartArray() => Enter(JsonTokenType.StartArray, "an array");

    /// <summary>Moves to the next item of the current array.</summary>
    /// <returns>Whether there is another item; otherwise the array has ended.</returns>
    /// <exception cref="FormatException">The document is malformed.</exception>
    public bool ReadItem() => Next() && _json.TokenType != JsonTokenType.EndArray;

    /// <summary>Skips the value of a property that isn't in the spec.</summary>
    /// <exception cref="FormatException">The document is malformed.</exception>
    public void Unknown() => Skip();

    private bool Enter(JsonTokenType token, string expected)
    {
        if (_json.TokenType == token)
        {
            return true;
        }

        NoteUnread(expected, essential: false);
        return false;
    }

    private bool Next()
    {
        try
        {
            return _json.Read();
        }
        catch (JsonException malformed)
        {
            throw Malformed(malformed);
        }
    }

    private void Skip()
    {
        try
        {
            _json.Skip();
        }
        catch (JsonException malformed)
        {
            throw Malformed(malformed);
        }
    }

    private static OssJsonException Malformed(JsonException malformed) => new("", $"The JSON is malformed. {malformed.Message}");
}
