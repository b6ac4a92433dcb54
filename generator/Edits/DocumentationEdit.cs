using Microsoft.CodeAnalysis.Text;
using OssGen.Generator.Diagnostics;

namespace OssGen.Generator.Edits;

/// <summary>Writes documentation into an element: as its text, or as a first <c>doc</c> child, indented like its siblings.</summary>
internal static class DocumentationEdit
{
    private const string Step = "  ";

    public static IReadOnlyList<TextChange> Changes(string text, SpecElement element, SpecFix fix)
    {
        var content = fix.Text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
        if (fix.Kind == SpecFixKind.AddDocChild)
        {
            var doc = element.Prefix(text) + "doc";
            content = $"<{doc}>{content}</{doc}>";
        }

        return [element.IsEmpty ? Open(text, element, fix.Kind, content) : Insert(text, element, fix.Kind, content)];
    }

    // <shape name="X"/> gets an end tag.
    private static TextChange Open(string text, SpecElement element, SpecFixKind kind, string content)
    {
        var slash = element.ContentStart - "/>".Length;
        while (slash > element.Start && char.IsWhiteSpace(text[slash - 1]))
        {
            slash--;
        }

        var isBlock = kind == SpecFixKind.AddDocChild && BeginsLine(text, element.Start);
        var (line, indent) = (LineEnd(text), Indentation(text, element.Start));
        var body = isBlock ? line + indent + Step + content + line + indent : content;
        return new TextChange(TextSpan.FromBounds(slash, element.ContentStart), $">{body}</{element.Name(text)}>");
    }

    private static TextChange Insert(string text, SpecElement element, SpecFixKind kind, string content)
    {
        var at = new TextSpan(element.ContentStart, 0);
        if (kind != SpecFixKind.AddDocChild || !EndsLine(text, element.ContentStart))
        {
            return new TextChange(at, content);
        }

        var next = element.ContentStart;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        var isEnd = next + 1 < text.Length && text[next + 1] == '/';
        var indent = isEnd ? Indentation(text, element.Start) + Step : Indentation(text, next);
        return new TextChange(at, LineEnd(text) + indent + content);
    }

    private static string LineEnd(string text)
    {
        var feed = text.IndexOf('\n');
        return feed > 0 && text[feed - 1] == '\r' ? "\r\n" : "\n";
    }

    private static bool BeginsLine(string text, int position) =>
        string.IsNullOrWhiteSpace(text.Substring(LineStart(text, position), position - LineStart(text, position)));

    private static bool EndsLine(string text, int position)
    {
        while (position < text.Length && text[position] is ' ' or '\t')
        {
            position++;
        }

        return position < text.Length && text[position] is '\r' or '\n';
    }

    private static string Indentation(string text, int position)
    {
        var start = LineStart(text, position);
        var end = start;
        while (end < position && text[end] is ' ' or '\t')
        {
            end++;
        }

        return text.Substring(start, end - start);
    }

    private static int LineStart(string text, int position) => position == 0 ? 0 : text.LastIndexOfAny(['\r', '\n'], position - 1) + 1;
}
