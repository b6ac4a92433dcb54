namespace OssGen;

/// <summary>What every result carries in addition to its own members.</summary>
public abstract record OssResult
{
    /// <summary>
    /// Status, headers, request id and server time of the reply; <see cref="OssResponse.None"/> on a result that didn't come from OSS.
    /// </summary>
    public OssResponse Response { get; init; } = OssResponse.None;
}
