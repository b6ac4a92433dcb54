using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace OssGen.TestSupport.Proxy;

/// <summary>Carries one request to the server and its reply back, with the fault that was drawn for it.</summary>
internal sealed class Relay(FaultProxy proxy, HttpConnection client, HttpConnection server, HttpMessage request, Exchange exchange)
{
    /// <summary>A client may have given up a reply that took longer: whether it saw it isn't known.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(100);

    private const int SmallPiece = 997;
    private const int MostPieces = 300;

    private readonly Fault _fault = exchange.Fault;
    private readonly long _start = Stopwatch.GetTimestamp();

    /// <summary>Does it; false when the client's connection has come to its end.</summary>
    public async Task<bool> RunAsync()
    {
        switch (_fault.Kind)
        {
            case FaultKind.CutRequest:
                await CutRequestAsync();
                return false;
            case FaultKind.StallRequest:
                await client.ReadBodyAsync(request, _fault.InHead ? 0 : _fault.Where);
                await proxy.UntilStoppedAsync();
                return false;
            case FaultKind.ErrorInstead when _fault.InHead:
                // Before the body has come, as servers under load do; the connection can't be used again then.
                await client.WriteAsync(ErrorReply(close: true));
                client.Close(_fault.Reset);
                return false;
            case FaultKind.RefuseEarly:
                await client.WriteAsync(OwnReplies.AccessDenied(exchange.Method));
                client.Close(_fault.Reset);
                return false;
        }

        if (!await client.ReadBodyAsync(request) || proxy.BeforeServer?.Invoke(exchange) == false)
        {
            return false;
        }

        return _fault.Kind switch
        {
            FaultKind.CancelBefore => await CancelAsync(),
            FaultKind.ErrorInstead => await AnswerAsync(ErrorReply(close: false)),
            FaultKind.Portal => await AnswerAsync(OwnReplies.Page(exchange.Method)),
            _ => await AnswerFromServerAsync(),
        };
    }

    private async Task CutRequestAsync()
    {
        await client.ReadBodyAsync(request, _fault.InHead ? 0 : _fault.Where);
        await server.WriteAsync(_fault.InHead ? request.Head.AsMemory(0, _fault.At(request.Head.Length)) : request.Head);
        await server.WriteAsync(request.Body);
        server.Close(reset: true);
        client.Close(_fault.Reset);
    }

    private async Task<bool> AnswerFromServerAsync()
    {
        if (_fault.Kind == FaultKind.CorruptRequest && request.Body.Length > 0)
        {
            request.Body[_fault.At(request.Body.Length)] ^= 0x10;
        }

        var reply = await AskServerAsync(server);
        if (_fault.Kind is FaultKind.DuplicateFirst or FaultKind.DuplicateSecond)
        {
            using var second = await proxy.ConnectAsync();
            var again = await AskServerAsync(second);
            reply = _fault.Kind == FaultKind.DuplicateSecond ? again : reply;
        }

        proxy.AfterServer?.Invoke(exchange);
        return _fault.Kind switch
        {
            FaultKind.LoseReply => Close(),
            FaultKind.LoseAndOverwrite => await OverwriteAsync() && Close(),
            FaultKind.NoRequestId => await AnswerAsync(reply.With("x-oss-request-id", null)),
            FaultKind.NoCrc => await AnswerAsync(reply.With("x-oss-hash-crc64ecma", null)),
            FaultKind.OtherETag when reply.Header("ETag") is not null =>
                await AnswerAsync(reply.With("ETag", "\"0123456789ABCDEF0123456789ABCDEF\"")),
            FaultKind.LyingRange when exchange.Method == "GET" && reply.Body.Length > 0 => await AnswerAsync(Lie(reply)),
            FaultKind.CancelAfter => await CancelAsync(),
            FaultKind.ErrorAfterwards => await AnswerAsync(ErrorReply(close: false)),
            FaultKind.CutReply => await BreakReplyAsync(reply) && Close(),
            FaultKind.StallReply => await BreakReplyAsync(reply) && await StallAsync(),
            _ => await AnswerAsync(reply),
        };
    }

    private async Task<HttpMessage> AskServerAsync(HttpConnection connection)
    {
        await WriteAsync(connection, request);
        HttpMessage reply;
        int status;
        do
        {
            // "100 Continue" answers an Expect; the reply comes after it.
            reply = await connection.ReadHeadAsync() ?? throw new IOException("The server closed the connection.");
            status = int.Parse(reply.StartLine.AsSpan(9, 3), CultureInfo.InvariantCulture);
        }
        while (status is >= 100 and < 200);

        if (exchange.Method != "HEAD" && status is not (204 or 304) && !await connection.ReadBodyAsync(reply))
        {
            throw new IOException("The server closed the connection in the middle of its reply.");
        }

        exchange.ServerStatus = status;
        if (exchange.Action == "Initiate" && status == 200)
        {
            exchange.NoteBegun(Encoding.UTF8.GetString(reply.Body));
        }

        return reply;
    }

    private async Task<bool> AnswerAsync(HttpMessage reply)
    {
        if (_fault.Kind == FaultKind.CorruptReply && reply.Body.Length > 0)
        {
            reply.Body[_fault.At(reply.Body.Length)] ^= 0x10;
        }

        await WriteAsync(client, reply);
        exchange.Answered = _fault.Kind is FaultKind.None or FaultKind.Trickle or FaultKind.CloseAfterwards or FaultKind.CorruptRequest
            && Stopwatch.GetElapsedTime(_start) < Soon;
        return _fault.Kind != FaultKind.CloseAfterwards || Close();
    }

    private async Task<bool> OverwriteAsync()
    {
        if (exchange is { Action: "Complete", ServerStatus: 200 } && proxy.Overwrite is { } overwrite)
        {
            await overwrite(exchange);
        }

        return true;
    }

    private HttpMessage Lie(HttpMessage reply)
    {
        if (exchange.ServerStatus == 200)
        {
            var range = string.Create(CultureInfo.InvariantCulture, $"bytes 0-{reply.Body.Length - 1}/{2 * reply.Body.Length}");
            return reply.With("HTTP/1.1 206 Partial Content", "Content-Range", range);
        }

        if (_fault.InHead || reply.Header("Content-Range") is not { } told)
        {
            return reply.With("Content-Range", null);
        }

        var numbers = told["bytes ".Length..].Split('-', '/')
            .Select(static text => long.Parse(text, CultureInfo.InvariantCulture) + 1)
            .ToArray();
        return reply.With("Content-Range", string.Create(CultureInfo.InvariantCulture, $"bytes {numbers[0]}-{numbers[1]}/{numbers[2]}"));
    }

    private async Task<bool> AnswerAsync(byte[] reply)
    {
        await client.WriteAsync(reply);
        return true;
    }

    private async Task WriteAsync(HttpConnection target, HttpMessage message)
    {
        byte[] bytes = [.. message.Head, .. message.WireBody()];
        var piece = _fault.Kind == FaultKind.Trickle ? Math.Max(SmallPiece, bytes.Length / MostPieces) : bytes.Length;
        for (var sent = 0; sent < bytes.Length; sent += piece)
        {
            await target.WriteAsync(bytes.AsMemory(sent, Math.Min(piece, bytes.Length - sent)));
        }
    }

    /// <summary>Sends the reply up to the fault's place.</summary>
    private async Task<bool> BreakReplyAsync(HttpMessage reply)
    {
        var inHead = _fault.InHead || reply.Body.Length == 0;
        var body = inHead ? [] : reply.WireBody();
        byte[] bytes = inHead ? reply.Head[.._fault.At(reply.Head.Length)] : [.. reply.Head, .. body[.._fault.At(body.Length)]];
        await client.WriteAsync(bytes);
        return true;
    }

    private bool Close()
    {
        client.Close(_fault.Reset);
        return false;
    }

    private async Task<bool> StallAsync()
    {
        await proxy.UntilStoppedAsync();
        return false;
    }

    private async Task<bool> CancelAsync()
    {
        proxy.CancelCaller?.Invoke();
        return await StallAsync();
    }

    private byte[] ErrorReply(bool close) => OwnReplies.Error(exchange.Method, _fault.Status, close);
}
