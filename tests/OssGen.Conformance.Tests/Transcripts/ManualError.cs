using System.Text.RegularExpressions;

namespace OssGen.Conformance.Tests.Transcripts;

/// <summary>What every error of the manual has in common.</summary>
internal static partial class ManualError
{
    public static async Task<OssServiceException> OfAsync<T>(ValueTask<T> call, int status, string code, string message, string hostId)
    {
        var error = await Assert.ThrowsAsync<OssServiceException>(() => call.AsTask());
        Assert.Equal((status, code, message, hostId), (error.StatusCode, error.Code, error.ServiceMessage, error.HostId));
        Assert.Matches(RequestId(), error.RequestId);
        return error;
    }

    /// <summary>24 upper-case hex digits.</summary>
    [GeneratedRegex("^[0-9A-F]{24}$")]
    public static partial Regex RequestId();
}
