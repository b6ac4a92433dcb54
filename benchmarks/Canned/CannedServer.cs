using Microsoft.AspNetCore.Http;

namespace OssGen.Benchmarks;

/// <summary>The other end of the loopback: a Kestrel server in a process of its own, so that its CPU time isn't the client's.</summary>
internal static class CannedServer
{
    /// <summary>The argument that starts this program as the server.</summary>
    public const string Argument = "canned-server";

    /// <summary>Serves on a free port, writes that port to standard output and ends when standard input does.</summary>
    public static Task<int> RunAsync()
    {
        var replies = new CannedReplies();
        return ServerProcess.RunAsync(context => AnswerAsync(context, replies));
    }

    private static async Task AnswerAsync(HttpContext context, CannedReplies replies)
    {
        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        var reply = replies.For(HttpMethod.Parse(context.Request.Method), context.Request.Path.Value ?? "/");
        await SendAsync(context, reply);
    }

    /// <summary>Sends a reply.</summary>
    public static async Task SendAsync(HttpContext context, CannedReply reply)
    {
        context.Response.StatusCode = reply.Status;
        foreach (var header in reply.Headers)
        {
            context.Response.Headers[header.Key] = header.Value;
        }

        foreach (var header in reply.ContentHeaders)
        {
            context.Response.Headers[header.Key] = header.Value;
        }

        for (var sent = 0; sent < reply.Repeats && reply.Body.Length > 0; sent++)
        {
            await context.Response.Body.WriteAsync(reply.Body, context.RequestAborted);
        }
    }
}
