namespace OssGen.Tool.Exchanges;

/// <summary>A request and its response.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Notes">What comments say about the exchange.</param>
/// <param name="Request">The request.</param>
/// <param name="Response">The response.</param>
internal sealed record HttpExchange(string Path, ExchangeNotes Notes, HttpRequest Request, HttpReply Response);

/// <summary>A request, independent of where its host has the bucket.</summary>
/// <param name="Line">The line of the file in which it begins.</param>
/// <param name="Method">The method.</param>
/// <param name="Bucket">The bucket; "" for none.</param>
/// <param name="Key">The unescaped key; "" for none.</param>
/// <param name="Query">The unescaped parameters of the query, without those of a signature.</param>
/// <param name="Headers">All headers.</param>
/// <param name="Body">The body.</param>
internal sealed record HttpRequest(
    int Line,
    string Method,
    string Bucket,
    string Key,
    IReadOnlyList<QueryPair> Query,
    IReadOnlyList<MessageHeader> Headers,
    MessageBody Body);

/// <summary>A parameter of a query.</summary>
/// <param name="Name">The unescaped name.</param>
/// <param name="Value">The unescaped value; null for a bare name.</param>
internal sealed record QueryPair(string Name, string? Value);

/// <summary>A response.</summary>
/// <param name="Line">The line of the file in which it begins.</param>
/// <param name="Status">The status.</param>
/// <param name="Reason">The text after the status; "" for none.</param>
/// <param name="Headers">All headers.</param>
/// <param name="Body">The body.</param>
internal sealed record HttpReply(int Line, int Status, string Reason, IReadOnlyList<MessageHeader> Headers, MessageBody Body)
{
    internal bool IsSuccess => Status is >= 200 and <= 299;
}

/// <summary>The body of a message.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Line">The line of the file in which it begins.</param>
/// <param name="Text">The text; "" for none.</param>
/// <param name="ContentType">The Content-Type without parameters; "" for none.</param>
internal sealed record MessageBody(string Path, int Line, string Text, string ContentType)
{
    internal bool IsEmpty => Text.Length == 0;
}
