using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Select.Expressions;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Select.Rows;

/// <summary>Reads the rows of a JSON object: the nodes to which the path after FROM leads.</summary>
internal sealed class JsonRowSource : RowSource, IDisposable
{
    private const int MaxNodeBytes = 512 * 1024;
    private const int MaxDocumentBytes = 128 * 1024 * 1024;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = JsonLimits.MaxParsedDepth };

    private readonly ByteReader _bytes;
    private readonly IReadOnlyList<PathStep> _from;
    private readonly bool _isLines;
    private readonly JsonRow _row;
    private readonly JsonLimits _limits;
    private JsonDocument? _document;
    private IEnumerator<JsonElement> _nodes = Enumerable.Empty<JsonElement>().GetEnumerator();

    public JsonRowSource(Stream content, IReadOnlyList<PathStep> from, bool isLines, bool readsNumbersAsText)
    {
        _bytes = new ByteReader(content);
        _from = from;
        _isLines = isLines;
        _row = new JsonRow(readsNumbersAsText);
        _limits = new JsonLimits(from.Count);
    }

    /// <summary>The JSON value of the row.</summary>
    public JsonElement Node => _row.Node;

    public override SelectRow Row => _row;

    public override string ErrorCode => "InvalidJsonData";

    public override long Position => _bytes.Position;

    public override bool MoveNext()
    {
        while (!_nodes.MoveNext())
        {
            if (!ReadDocument())
            {
                return false;
            }
        }

        _row.Node = _nodes.Current;
        RequireSmall(_row.Node);
        return true;
    }

    public void Dispose()
    {
        _nodes.Dispose();
        _document?.Dispose();
    }

    private bool ReadDocument()
    {
        var start = _bytes.Position;
        var text = _isLines ? ReadLine() : RowNumber < 0 ? ReadAll() : null;
        if (text is null)
        {
            return false;
        }

        CountRow(start);
        _document?.Dispose();
        _document = Parse(text);
        _nodes = Nodes(_document.RootElement, 0).GetEnumerator();
        return true;
    }

    private byte[]? ReadAll() => _bytes.Peek() < 0
        ? null
        : _bytes.ReadToEnd(MaxDocumentBytes) ?? throw TooLarge(MaxDocumentBytes);

    // Lines without content are no rows.
    private byte[]? ReadLine()
    {
        using var line = new MemoryStream();
        while (_bytes.Read() is >= 0 and var next)
        {
            if (next is not '\n')
            {
                line.WriteByte((byte)next);
            }
            else if (!IsBlank(line))
            {
                break;
            }
            else
            {
                line.SetLength(0);
            }

            if (line.Length > MaxNodeBytes)
            {
                throw TooLarge(MaxNodeBytes);
            }
        }

        return IsBlank(line) ? null : line.ToArray();
    }

    private static bool IsBlank(MemoryStream line) => line.GetBuffer().AsSpan(0, (int)line.Length).IndexOfAnyExcept(" \t\r"u8) < 0;

    private JsonDocument Parse(byte[] text)
    {
        if (!Utf8.IsValid(text))
        {
            throw OssErrors.Select("InvalidTextEncoding", "The object is not UTF-8.");
        }

        try
        {
            _limits.Require(text);
            return JsonDocument.Parse(text, Options);
        }
        catch (JsonException error)
        {
            throw Failure(error);
        }
    }

    private OssFaultException Failure(JsonException error)
    {
        var place = string.Create(
            CultureInfo.InvariantCulture, $"at line {(_isLines ? RowNumber : error.LineNumber) + 1}, byte {error.BytePositionInLine + 1}");
        return OssErrors.Select(ErrorCode, $"The JSON data is malformed {place}.");
    }

    private static OssFaultException TooLarge(int limit) =>
        OssErrors.Select("JsonNodeExceedsMaxSize", $"The JSON data that is read at once is larger than {limit} bytes.");

    private IEnumerable<JsonElement> Nodes(JsonElement node, int depth)
    {
        if (depth == _from.Count)
        {
            yield return node;
            yield break;
        }

        foreach (var child in _from[depth].IsEverything ? Children(node) : Child(node, _from[depth]))
        {
            foreach (var found in Nodes(child, depth + 1))
            {
                yield return found;
            }
        }
    }

    private static IEnumerable<JsonElement> Child(JsonElement node, PathStep step) =>
        JsonRow.TryStep(node, step, out var child) ? [child] : [];

    private static IEnumerable<JsonElement> Children(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Array => node.EnumerateArray(),
        JsonValueKind.Object => node.EnumerateObject().Select(property => property.Value),
        _ => [],
    };

    private void RequireSmall(JsonElement node)
    {
        if (!_isLines && Encoding.UTF8.GetByteCount(node.GetRawText()) > MaxNodeBytes)
        {
            throw TooLarge(MaxNodeBytes);
        }
    }
}
