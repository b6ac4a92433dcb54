using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OssGen.Benchmarks;

/// <summary>What this program is when it is the other end of a benchmark: a Kestrel server on a free port of the loopback.</summary>
internal static class ServerProcess
{
    /// <summary>Serves, writes the port to standard output and ends when standard input does.</summary>
    /// <param name="answer">Answers a request.</param>
    /// <param name="hasLimits">Whether Kestrel limits the size and the rate of bodies.</param>
    public static async Task<int> RunAsync(RequestDelegate answer, bool hasLimits = true)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            if (!hasLimits)
            {
                RemoveLimits(kestrel.Limits);
            }

            kestrel.Listen(IPAddress.Loopback, 0);
        });
        await using var server = builder.Build();
        server.Run(answer);
        await server.StartAsync();
        var addresses = server.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses;
        Console.WriteLine(new Uri(addresses.First()).Port);
        await Console.In.ReadToEndAsync();
        await server.StopAsync();
        return 0;
    }

    private static void RemoveLimits(KestrelServerLimits limits)
    {
        limits.MaxRequestBodySize = null;
        limits.MinRequestBodyDataRate = null;
        limits.MinResponseDataRate = null;
    }
}
