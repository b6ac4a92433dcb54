namespace OssGen.Generator.Emit;

/// <summary>
/// A text that grows at its end. Unlike a StringBuilder, it hands its memory to the next text of the thread, so that hundreds of files are
/// emitted in the memory of the longest.
/// </summary>
internal sealed class TextBuffer
{
    private const int InitialSize = 16 * 1024;
    private const int MaxSpareSize = 1024 * 1024;

    [ThreadStatic]
    private static char[]? t_spare;

    private char[] _text;

    public TextBuffer()
    {
        _text = t_spare ?? new char[InitialSize];
        t_spare = null;
    }

    public int Length { get; private set; }

    public TextBuffer Append(char character, int count = 1)
    {
        Reserve(count);
        _text.AsSpan(Length, count).Fill(character);
        Length += count;
        return this;
    }

    public TextBuffer Append(string text) => Append(text, 0, text.Length);

    public TextBuffer Append(string text, int start, int count)
    {
        Reserve(count);
        text.CopyTo(start, _text, Length, count);
        Length += count;
        return this;
    }

    /// <summary>Returns a head followed by the text. Nothing can be appended afterwards, because the memory is handed on.</summary>
    public string Finish(string head)
    {
        Reserve(head.Length);
        Array.Copy(_text, 0, _text, head.Length, Length);
        head.CopyTo(0, _text, 0, head.Length);
        var text = new string(_text, 0, head.Length + Length);
        t_spare = _text.Length <= MaxSpareSize ? _text : null;
        (_text, Length) = ([], 0);
        return text;
    }

    private void Reserve(int count)
    {
        if (Length + count > _text.Length)
        {
            Array.Resize(ref _text, Math.Max(2 * _text.Length, Length + count));
        }
    }
}
