using System.Net;

namespace OssGen.Credentials.Exchange;

/// <summary>What credential sources use of the process and the machine: variables, the home folder, connections and the time.</summary>
internal sealed record SourceSurroundings
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);

    private static readonly Lazy<SourceSurroundings> Shared = new(static () => new SourceSurroundings
    {
        Variable = Environment.GetEnvironmentVariable,
        HomeFolder = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
        Direct = Connections(usesProxy: false),
        Internet = Connections(usesProxy: true),
        Time = TimeProvider.System,
    });

    internal static SourceSurroundings OfProcess => Shared.Value;

    internal required Func<string, string?> Variable { get; init; }

    internal required string HomeFolder { get; init; }

    /// <summary>Connections that never use a proxy, for the metadata service, which only answers the instance itself.</summary>
    internal required HttpMessageInvoker Direct { get; init; }

    /// <summary>Connections that use the system's proxy, if there is one.</summary>
    internal required HttpMessageInvoker Internet { get; init; }

    internal required TimeProvider Time { get; init; }

    /// <summary>Returns a variable without surrounding white space, or null if it is not set or blank.</summary>
    internal string? ValueOf(string variable) => Variable(variable)?.Trim() is { Length: > 0 } value ? value : null;

    /// <summary>Determines whether a variable is set to <c>true</c>, in any letter case.</summary>
    internal bool IsTrue(string variable) => string.Equals(ValueOf(variable), "true", StringComparison.OrdinalIgnoreCase);

    private static HttpMessageInvoker Connections(bool usesProxy) => new(new SocketsHttpHandler
    {
        UseProxy = usesProxy,
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = ConnectTimeout,
        AutomaticDecompression = DecompressionMethods.None,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(10),
    });
}
