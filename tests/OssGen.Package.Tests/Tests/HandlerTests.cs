using OssGen.Emulator;
using OssGen.Emulator.Wire;
using OssGen.Package.Tests.Mottos;
using OssGen.Package.Tests.Mottos.Server;
using OssGen.Package.Tests.Serving;

namespace OssGen.Package.Tests;

/// <summary>Handlers that a user registers with the emulator.</summary>
public sealed class HandlerTests
{
    [Fact]
    public async Task An_operation_has_one_handler()
    {
        var refused = await Assert.ThrowsAsync<ArgumentException>(
            () => OssEmulator.StartAsync(new() { Handlers = [.. new MottoService().Handlers, .. new MottoService().Handlers] }));

        Assert.Contains("PutBucketMotto has two handlers", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_is_answered_as_an_error_of_OSS()
    {
        var error = await Assert.ThrowsAsync<OssServiceException>(
            () => AnswerAsync((_, _, _) => throw new OssFaultException(409, "MottoTaken", "Another bucket has that motto.")));

        Assert.Equal((409, "MottoTaken"), (error.StatusCode, error.Code.ToString()));
    }

    [Fact]
    public async Task A_handler_learns_who_calls_and_may_choose_the_status()
    {
        OssEmulatorCall? seen = null;

        var result = await AnswerAsync((_, call, _) =>
        {
            seen = call;
            call.Status = 201;
            return ValueTask.FromResult(new PutBucketMottoResult { Number = 1 });
        });

        Assert.Equal("oss-emulator", seen!.Caller);
        Assert.Equal(201, result.Response.StatusCode);
    }

    private static async Task<PutBucketMottoResult> AnswerAsync(
        Func<PutBucketMottoRequest, OssEmulatorCall, CancellationToken, ValueTask<PutBucketMottoResult>> handle)
    {
        await using var emulator = await OssEmulator.StartAsync(
            new() { Handlers = [OssEmulatorHandler.For(PutBucketMottoCodec.Instance, handle)] });
        using var client = new OssClient(
            new() { Endpoint = emulator.Endpoint.ToString(), Region = "cn-hangzhou", Credentials = new OssCredentials("id", "secret") });
        return await client.PutBucketMottoAsync("bucket", "Slow and steady");
    }
}
