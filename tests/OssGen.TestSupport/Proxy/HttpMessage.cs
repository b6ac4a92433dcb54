using System.Globalization;
using System.Text;

namespace OssGen.TestSupport.Proxy;

/// <summary>A request or reply as it came over the wire: its head in bytes, and how its body is delimited.</summary>
internal sealed class HttpMessage
{
    private readonly string[] _lines;

    public HttpMessage(byte[] head)
    {
        Head = head;
        _lines = Encoding.UTF8.GetString(head).Split("\r\n");
        StartLine = _lines[0];
        Length = Header("Content-Length") is { } length ? int.Parse(length, CultureInfo.InvariantCulture) : null;
        IsChunked = Header("Transfer-Encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true;
    }

    /// <summary>Start line and headers with the empty line behind them.</summary>
    public byte[] Head { get; }

    public string StartLine { get; }

    public int? Length { get; }

    public bool IsChunked { get; }

    /// <summary>The body as far as it was read; chunks are put together.</summary>
    public byte[] Body { get; set; } = [];

    /// <summary>The value of a header, or null.</summary>
    public string? Header(string name)
    {
        var start = name + ":";
        var line = _lines.Skip(1).FirstOrDefault(line => line.StartsWith(start, StringComparison.OrdinalIgnoreCase));
        return line?[start.Length..].Trim();
    }

    /// <summary>The same message with another value of a header; null for none.</summary>
    public HttpMessage With(string header, string? value) => With(StartLine, header, value);

    /// <summary>The same message with another start line and another value of a header; null for none.</summary>
    public HttpMessage With(string startLine, string header, string? value)
    {
        var start = header + ":";
        var others = _lines.Skip(1)
            .TakeWhile(line => line.Length > 0)
            .Where(line => !line.StartsWith(start, StringComparison.OrdinalIgnoreCase));
        string[] lines = value is null ? [startLine, .. others, "", ""] : [startLine, .. others, $"{start} {value}", "", ""];
        return new HttpMessage(Encoding.UTF8.GetBytes(string.Join("\r\n", lines))) { Body = Body };
    }

    /// <summary>The body as it stands on the wire.</summary>
    public byte[] WireBody() => !IsChunked
        ? Body
        : Body.Length == 0
            ? "0\r\n\r\n"u8.ToArray()
            : [.. Encoding.ASCII.GetBytes($"{Body.Length:x}\r\n"), .. Body, .. "\r\n0\r\n\r\n"u8];
}
