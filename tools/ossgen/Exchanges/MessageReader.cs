using System.Text.RegularExpressions;
using OssGen.Generator.Language;
using OssGen.Generator.Reading;

namespace OssGen.Tool.Exchanges;

/// <summary>
/// Splits the text of a file into messages. Each begins with its request line or status line and ends at the next one, at a line
/// <c>### title</c>, at the fence of a code block, or, if it is a response, at a line <c># @name NAME</c>. Messages may be indented.
/// </summary>
internal sealed partial class MessageReader
{
    private readonly string _path;
    private readonly List<RawMessage> _messages = [];
    private RawMessage? _open;
    private bool _inBody;
    private ExchangeNotes _notes = ExchangeNotes.None;
    private int _nameLine;

    private MessageReader(string path) => _path = path;

    /// <exception cref="ExchangeException">A line belongs to no message, or is no header.</exception>
    internal static IReadOnlyList<RawMessage> Read(string text, string path)
    {
        var reader = new MessageReader(path);
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            reader.Accept(lines[i], i + 1);
        }

        reader.Close();
        reader.RefuseUnusedName();
        return reader._messages;
    }

    private void Accept(string line, int number)
    {
        var trimmed = line.Trim();
        if (trimmed.StartsWith("```", StringComparison.Ordinal) || trimmed.StartsWith("~~~", StringComparison.Ordinal))
        {
            Close();
        }
        else if (trimmed.StartsWith("###", StringComparison.Ordinal))
        {
            Close();
            RefuseUnusedName();
            var title = trimmed.TrimStart('#').Trim();
            _notes = new ExchangeNotes(null, title.Length == 0 ? null : title);
        }
        else if (StartLines.IsCertain(trimmed) || (_open is null && StartLines.IsRequest(trimmed)))
        {
            Open(trimmed, number, line.Length - line.TrimStart().Length);
        }
        else if (_open is null || (_open.IsResponse && NameComment().IsMatch(trimmed)))
        {
            Close();
            AcceptOutside(trimmed, number);
        }
        else if (_inBody)
        {
            _open.AddBody(line, number);
        }
        else if (trimmed.Length == 0)
        {
            _inBody = true;
        }
        else if (trimmed[0] is '<' or '{' or '[')
        {
            // Many API pages leave out the empty line.
            _inBody = true;
            _open.AddBody(line, number);
        }
        else
        {
            AddHeader(trimmed, number);
        }
    }

    private void AcceptOutside(string line, int number)
    {
        if (line.Length == 0)
        {
            return;
        }

        if (!line.StartsWith('#') && !line.StartsWith("//", StringComparison.Ordinal))
        {
            throw new ExchangeException(
                _path,
                number,
                $"'{Shorten(line)}' begins no message. A request begins with a line such as GET /?acl HTTP/1.1, "
                    + "a response with one such as HTTP/1.1 200 OK; a comment begins with #.");
        }

        if (NameComment().Match(line) is { Success: true } name)
        {
            RefuseUnusedName();
            var operation = name.Groups["name"].Value;
            if (AttributeChecks.Problem(AttributeSyntax.Identifier, operation) is { } problem)
            {
                throw new ExchangeException(_path, number, $"'{Shorten(operation)}' can't be the name of an operation: {problem}.");
            }

            (_notes, _nameLine) = (_notes with { Operation = operation }, number);
        }
    }

    private void RefuseUnusedName()
    {
        if (_notes.Operation is { } unused)
        {
            throw new ExchangeException(
                _path,
                _nameLine,
                $"The name {unused} has no request after it. Write '# @name {unused}' between the line ### and the request.");
        }
    }

    private void AddHeader(string line, int number)
    {
        if (HeaderLine().Match(line) is not { Success: true } header)
        {
            throw new ExchangeException(
                _path, number, $"'{Shorten(line)}' is no header. Write name: value, and an empty line before a body.");
        }

        _open!.Headers.Add(new MessageHeader(header.Groups["name"].Value, header.Groups["value"].Value));
    }

    private void Open(string line, int number, int indentation)
    {
        Close();
        if (StartLines.IsResponse(line))
        {
            RefuseUnusedName();
        }

        _open = new RawMessage(_path, line, number, indentation, _notes);
        _notes = ExchangeNotes.None;
    }

    private void Close()
    {
        if (_open is { } message)
        {
            message.EndBody();
            _messages.Add(message);
        }

        _open = null;
        _inBody = false;
    }

    private static string Shorten(string line) => line.Length > 60 ? line[..57] + "..." : line;

    [GeneratedRegex(@"^(#|//)\s*@name(\s+(?<name>.*))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex NameComment();

    [GeneratedRegex(@"^(?<name>[A-Za-z0-9!#$%&'*+.^_`|~-]+)\s*:\s*(?<value>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex HeaderLine();
}
