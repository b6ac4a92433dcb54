using System.Text;
using System.Xml;

namespace OssGen.Generator.Infrastructure;

/// <summary>
/// A text that grows at its end. Unlike a StringBuilder, it hands its memory to the next text of the thread, so that hundreds of files are
/// read and emitted in the memory of the longest.
/// </summary>
internal sealed class TextBuffer
{
    private const int InitialSize = 16 * 1024;
    private const int LeastChunk = 64;
    private const int MaxSpareSize = 1024 * 1024;

    [ThreadStatic]
    private static char[]? t_spare;

    private char[] _text;

    public TextBuffer()
    {
        _text = t_spare ?? new char[InitialSize];
        t_spare = null;
    }

    /// <summary>Creates a text with memory of its own, for a part of a file.</summary>
    public TextBuffer(int size) => _text = new char[size];

    public int Length { get; private set; }

    /// <summary>Whether all characters are ASCII characters.</summary>
    public bool IsAscii => Encoding.UTF8.GetByteCount(_text, 0, Length) == Length;

    /// <summary>Returns the text from a position to the end. It is valid until the text changes, other than by appending to it.</summary>
    public ReadOnlySpan<char> From(int start) => Slice(start, Length - start);

    /// <summary>Returns a part of the text. It is valid until the text changes, other than by appending to it.</summary>
    public ReadOnlySpan<char> Slice(int start, int count) => _text.AsSpan(start, count);

    public TextBuffer Append(char character, int count = 1)
    {
        Reserve(count);
        _text.AsSpan(Length, count).Fill(character);
        Length += count;
        return this;
    }

    public TextBuffer Append(string text)
    {
        Reserve(text.Length);
        text.CopyTo(0, _text, Length, text.Length);
        Length += text.Length;
        return this;
    }

    public TextBuffer Append(ReadOnlySpan<char> text)
    {
        Reserve(text.Length);
        text.CopyTo(_text.AsSpan(Length));
        Length += text.Length;
        return this;
    }

    /// <summary>Appends the value of a reader's current node. The value doesn't become a string first.</summary>
    public TextBuffer AppendValue(XmlReader reader)
    {
        Reserve(LeastChunk);
        for (int read; (read = reader.ReadValueChunk(_text, Length, _text.Length - Length)) > 0; Reserve(LeastChunk))
        {
            Length += read;
        }

        return this;
    }

    /// <summary>Removes the text from a position to the end, and returns it as a string that equal texts share.</summary>
    public string CutAtom(int start, XmlNameTable atoms)
    {
        var atom = atoms.Add(_text, start, Length - start);
        Length = start;
        return atom;
    }

    /// <summary>Inserts a character before those from a position to the end.</summary>
    public void Insert(int position, char character)
    {
        Reserve(1);
        Array.Copy(_text, position, _text, position + 1, Length - position);
        _text[position] = character;
        Length++;
    }

    /// <summary>Removes characters before the end.</summary>
    public void Remove(int start, int count)
    {
        Array.Copy(_text, start + count, _text, start, Length - start - count);
        Length -= count;
    }

    /// <summary>Removes the text from a position to the end, and returns it.</summary>
    public string Cut(int start)
    {
        var cut = From(start).ToString();
        Length = start;
        return cut;
    }

    /// <summary>Removes the text from a position to the end.</summary>
    public void Truncate(int start) => Length = start;

    /// <summary>Returns the characters of a text that <see cref="IsAscii"/>.</summary>
    public byte[] ToAscii() => Encoding.ASCII.GetBytes(_text, 0, Length);

    /// <summary>Hands the memory on. Nothing can be appended afterwards.</summary>
    public void Release()
    {
        t_spare = _text.Length <= MaxSpareSize ? _text : null;
        (_text, Length) = ([], 0);
    }

    private void Reserve(int count)
    {
        if (Length + count > _text.Length)
        {
            Array.Resize(ref _text, Math.Max(2 * _text.Length, Length + count));
        }
    }
}
