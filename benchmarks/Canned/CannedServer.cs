using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OssGen.Benchmarks;

/// <summary>The other end of the loopback: a Kestrel server in a process of its own, so that its CPU time isn't the client's.</summary>
internal static class CannedServer
{
    /// <summary>The argument that starts this program as the server.</summary>
    public const string Argument = "canned-server";

    /// <summary>Serves on a free port, writes that port to standard output and ends when standard input does.</summary>
    public static async Task<int> RunAsync()
    {
        var replies = new CannedReplies();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(System.Net.IPAddress.Loopback, 0);
        });
        await using var server = builder.Build();
        server.Run(context => AnswerAsync(context, replies));
        await server.StartAsync();
        Console.WriteLine(Port(server));
        await Console.In.ReadToEndAsync();
        await server.StopAsync();
        return 0;
    }

    private static int Port(WebApplication server)
    {
        var addresses = server.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses;
        return new Uri(addresses.First()).Port;
    }

    private static async Task AnswerAsync(HttpContext context, CannedReplies replies)
    {
        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        var reply = replies.For(HttpMethod.Parse(context.Request.Method), context.Request.Path.Value ?? "/");
        foreach (var header in reply.Headers)
        {
            context.Response.Headers[header.Key] = header.Value;
        }

        foreach (var header in reply.ContentHeaders)
        {
            context.Response.Headers[header.Key] = header.Value;
        }

        if (reply.Body.Length > 0)
        {
            await context.Response.Body.WriteAsync(reply.Body, context.RequestAborted);
        }
    }
}
