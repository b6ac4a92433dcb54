using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using OssGen.TestSupport.Values;

namespace OssGen.Osscmd.Tests;

/// <summary>A server that answers every request as it likes, and counts them.</summary>
internal sealed class HostileServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private int _requests;

    private HostileServer(WebApplication application) => _application = application;

    internal string Host => new Uri(_application.Urls.Single()).Authority;

    internal int Requests => _requests;

    /// <summary>A server whose refusals hold control characters in each of their texts.</summary>
    internal static Task<HostileServer> StartAsync() => StartAsync(RefuseAsync);

    internal static async Task<HostileServer> StartAsync(Func<HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        var server = new HostileServer(application);
        application.Run(context =>
        {
            Interlocked.Increment(ref server._requests);
            context.Response.Headers["x-oss-request-id"] = "5CAC3B40B7AEADE01700ABCD";
            return answer(context);
        });
        await application.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    // JSON, because XML can't hold most of these characters.
    private static async Task RefuseAsync(HttpContext context)
    {
        await context.Request.Body.CopyToAsync(Stream.Null);
        var members = new[] { "Code", "Message", "RequestId", "HostId", "EC", "BucketName", HostileText.Key };
        context.Response.StatusCode = 403;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(JsonSerializer.Serialize(members.ToDictionary(member => member, _ => HostileText.Key)));
    }
}
