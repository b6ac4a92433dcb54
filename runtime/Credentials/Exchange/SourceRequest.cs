namespace OssGen.Credentials.Exchange;

/// <summary>A request for credentials, and how long and how often it is sent.</summary>
/// <param name="Server">What is asked, for messages; contains no secret.</param>
/// <param name="Create">Creates the message of an attempt.</param>
/// <param name="Timeout">The time within which an attempt must be answered.</param>
internal sealed record SourceRequest(string Server, Func<HttpRequestMessage> Create, TimeSpan Timeout)
{
    /// <summary>The number of attempts. A server that can't be reached or that answers 429 or 5xx is asked again.</summary>
    internal int Attempts { get; init; } = 3;

    /// <summary>Returns only the server, because a message may contain a token.</summary>
    public override string ToString() => Server;
}
