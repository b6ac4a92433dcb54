using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace OssGen.Generator.Tests.Analyzers;

/// <summary>A source in which <c>{|OSSGEN101:text|}</c> marks where findings are expected.</summary>
internal sealed partial record MarkedSource(string Text, IReadOnlyList<string> Expected)
{
    public static MarkedSource Parse(string marked)
    {
        var expected = new List<string>();
        var removed = 0;
        var text = Mark().Replace(marked, match =>
        {
            var content = match.Groups["text"].Value;
            expected.Add(Line(match.Groups["id"].Value, match.Index - removed, content));
            removed += match.Length - content.Length;
            return content;
        });
        return new(text, expected);
    }

    /// <summary>A finding in the form in which expectations are written.</summary>
    public static string Line(Diagnostic found, string text)
    {
        var span = found.Location.SourceSpan;
        return Line(found.Id, span.Start, text.Substring(span.Start, span.Length));
    }

    private static string Line(string id, int start, string text) => FormattableString.Invariant($"{id} at {start}: {text}");

    [GeneratedRegex(@"\{\|(?<id>OSSGEN\d+):(?<text>.*?)\|\}", RegexOptions.Singleline)]
    private static partial Regex Mark();
}
