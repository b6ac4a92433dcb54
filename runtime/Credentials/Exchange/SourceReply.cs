namespace OssGen.Credentials.Exchange;

/// <summary>The reply to a request for credentials. Its body may contain secrets.</summary>
internal sealed class SourceReply(int status, byte[] body)
{
    internal int Status { get; } = status;

    internal byte[] Body { get; } = body;

    internal bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>Whether another attempt may have another outcome.</summary>
    internal bool IsTransient => Status is 429 or >= 500;
}
