using System.Diagnostics;

namespace OssGen.Benchmarks;

/// <summary>What a number of requests took.</summary>
/// <param name="PerSecond">Requests per second.</param>
/// <param name="ServerMicroseconds">CPU time of the server for a request.</param>
/// <param name="LoadMicroseconds">CPU time of this process for a request.</param>
internal readonly record struct LoadSample(double PerSecond, double ServerMicroseconds, double LoadMicroseconds);

/// <summary>Requests to a server from a number of connections, each on a thread of its own that waits for the reply.</summary>
internal sealed class Load(MeasuredServer server, int connections) : IDisposable
{
    private readonly LoadConnection[] _connections = [.. Enumerable.Range(0, connections).Select(_ => new LoadConnection(server.Port))];

    /// <summary>Sends requests and checks the length of each reply's body.</summary>
    public LoadSample Run(IReadOnlyList<SignedRequest> requests, long expectedLength)
    {
        var (serverCpu, ownCpu, start) = (server.Cpu, Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        var next = -1;
        Exception? failure = null;
        var threads = _connections.Select(connection => new Thread(() =>
        {
            try
            {
                while (failure is null && Interlocked.Increment(ref next) is var index && index < requests.Count)
                {
                    Require(connection.Exchange(requests[index]), expectedLength);
                }
            }
            catch (Exception e)
            {
                failure = e;
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        if (failure is not null)
        {
            throw new BenchmarkException($"A request failed: {failure.Message}", failure);
        }

        return new LoadSample(
            requests.Count / Stopwatch.GetElapsedTime(start).TotalSeconds,
            (server.Cpu - serverCpu).TotalMicroseconds / requests.Count,
            (Environment.CpuUsage.TotalTime - ownCpu).TotalMicroseconds / requests.Count);
    }

    public void Dispose()
    {
        foreach (var connection in _connections)
        {
            connection.Dispose();
        }
    }

    private static void Require(long length, long expected)
    {
        if (length != expected)
        {
            throw new BenchmarkException($"A reply had {length} bytes instead of {expected}.");
        }
    }
}
