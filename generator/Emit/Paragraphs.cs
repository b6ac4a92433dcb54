using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>
/// The paragraphs of a documentation, which are parts of its text. An operation's documentation is emitted several times, and would be
/// split into new strings each time.
/// </summary>
internal readonly ref struct Paragraphs
{
    private const string Separator = "\n\n";

    private readonly ReadOnlySpan<char> _text;

    public Paragraphs(Documentation documentation)
        : this(documentation.Text.AsSpan())
    {
    }

    private Paragraphs(ReadOnlySpan<char> text) => _text = text.TrimStart('\n');

    public bool IsEmpty => _text.Length == 0;

    /// <summary>The first paragraph, or an empty text when there is none.</summary>
    public ReadOnlySpan<char> First => _text.IndexOf(Separator.AsSpan()) is var end and >= 0 ? _text.Slice(0, end) : _text;

    /// <summary>The paragraphs after the first one.</summary>
    public Paragraphs Rest => new(_text.Slice(First.Length));

    /// <summary>Returns the first paragraph, or a given text when there is none.</summary>
    public ReadOnlySpan<char> FirstOr(string fallback) => IsEmpty ? fallback.AsSpan() : First;
}
