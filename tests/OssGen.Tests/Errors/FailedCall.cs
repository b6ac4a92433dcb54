using OssGen.Tests.Faults;

namespace OssGen.Tests.Errors;

/// <summary>A call that OSS refuses.</summary>
internal static class FailedCall
{
    /// <summary>The error that a call makes of an answer.</summary>
    internal static async Task<OssServiceException> FailAsync(Func<SeenRequest, CancellationToken, Task<HttpResponseMessage>> answer)
    {
        using var client = TestClient.Create(new ScriptedHandler(answer));
        return await Assert.ThrowsAsync<OssServiceException>(async () => await client.SendAsync(new TestPut()));
    }
}
