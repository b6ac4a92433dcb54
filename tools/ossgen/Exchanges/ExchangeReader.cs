using System.Globalization;

namespace OssGen.Tool.Exchanges;

/// <summary>Reads the exchanges of a file: requests, each with the response that follows it.</summary>
internal static class ExchangeReader
{
    private static readonly HashSet<int> s_interim = [100, 102, 103];

    /// <param name="text">The text of the file.</param>
    /// <param name="path">The path of the file.</param>
    /// <param name="services">The hosts of services, to which no request may be sent.</param>
    /// <exception cref="ExchangeException">The text has no exchange, or one that is malformed.</exception>
    internal static IReadOnlyList<HttpExchange> Read(string text, string path, ServiceHosts services)
    {
        var exchanges = new List<HttpExchange>();
        RawMessage? request = null;
        foreach (var message in MessageReader.Read(text, path))
        {
            if (!message.IsResponse)
            {
                request = request is null ? message : throw Unanswered(request);
            }
            else if (Reply(message) is var reply && !s_interim.Contains(reply.Status))
            {
                exchanges.Add(Exchange(request, message, reply, services));
                request = null;
            }
        }

        return request is not null
            ? throw Unanswered(request)
            : exchanges.Count > 0
                ? exchanges
                : throw new ExchangeException(path, 1, "The file contains no request. It begins with a line such as GET /?acl HTTP/1.1.");
    }

    private static HttpExchange Exchange(RawMessage? request, RawMessage response, HttpReply reply, ServiceHosts services) =>
        request is null
            ? throw new ExchangeException(response.Path, response.Line, "The response has no request before it.")
            : new HttpExchange(request.Path, request.Notes, RequestReader.Read(request, services), reply);

    private static ExchangeException Unanswered(RawMessage request) => new(
        request.Path, request.Line, "The request has no response. Add one that begins with a line such as HTTP/1.1 200 OK.");

    private static HttpReply Reply(RawMessage message)
    {
        var parts = message.StartLine.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts is not [_, { Length: 3 } code, ..]
            || !int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var status)
            || status is < 100 or > 599)
        {
            throw new ExchangeException(
                message.Path, message.Line, $"'{message.StartLine}' has no status. Write a line such as HTTP/1.1 200 OK.");
        }

        return new HttpReply(message.Line, status, parts.Length > 2 ? parts[2] : "", message.Headers, BodyOf(message));
    }

    internal static MessageBody BodyOf(RawMessage message) => new(
        message.Path, message.BodyLine, message.Body, message.Header("Content-Type")?.Split(';')[0].Trim().ToLowerInvariant() ?? "");
}
