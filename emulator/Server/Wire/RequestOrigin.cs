namespace OssGen.Emulator.Wire;

/// <summary>Where a request is from, which its text doesn't say.</summary>
/// <param name="RequestId">The ID of the request.</param>
/// <param name="ClientIp">The IP address of the client.</param>
/// <param name="ServerAddress">The address and port of the emulator at which the client reached it.</param>
internal sealed record RequestOrigin(string RequestId, string ClientIp, string ServerAddress)
{
    /// <summary>The origin of a request that wasn't received.</summary>
    public static readonly RequestOrigin None = new("", "", "");
}
