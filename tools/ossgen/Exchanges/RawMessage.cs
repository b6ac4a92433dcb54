namespace OssGen.Tool.Exchanges;

/// <summary>A request or response as lines of a file.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="StartLine">The request line or status line.</param>
/// <param name="Line">The line of <paramref name="StartLine"/> in the file.</param>
/// <param name="Indentation">
/// The number of blanks before <paramref name="StartLine"/>, which aren't part of the body's lines either.
/// </param>
/// <param name="Notes">What comments before a request say about it.</param>
internal sealed record RawMessage(string Path, string StartLine, int Line, int Indentation, ExchangeNotes Notes)
{
    private readonly List<string> _body = [];

    internal bool IsResponse => StartLines.IsResponse(StartLine);

    internal List<MessageHeader> Headers { get; } = [];

    /// <summary>The line of the file in which the body begins.</summary>
    internal int BodyLine { get; private set; }

    /// <summary>The body without the empty lines around it; "" for none.</summary>
    internal string Body => string.Join('\n', _body);

    internal string? Header(string name) =>
        Headers.Find(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;

    /// <summary>Adds a line of the body. Empty lines before the first other line aren't part of it.</summary>
    internal void AddBody(string text, int line)
    {
        if (_body.Count == 0 && text.AsSpan().Trim().IsEmpty)
        {
            return;
        }

        BodyLine = _body.Count == 0 ? line : BodyLine;
        _body.Add(text[Math.Min(Indentation, text.Length - text.TrimStart().Length)..]);
    }

    internal void EndBody()
    {
        while (_body.Count > 0 && _body[^1].AsSpan().Trim().IsEmpty)
        {
            _body.RemoveAt(_body.Count - 1);
        }
    }
}

/// <summary>What comments before a request say about its exchange.</summary>
/// <param name="Operation">The name of the operation, from <c># @name PutBucketMotto</c>; null for none.</param>
/// <param name="Title">The title of the exchange, from <c>### title</c>; null for none.</param>
internal sealed record ExchangeNotes(string? Operation, string? Title)
{
    internal static ExchangeNotes None { get; } = new(null, null);
}
