using Microsoft.Extensions.Logging;
using OssGen.Emulator.Tests.EndToEnd;
using OssGen.Emulator.Tests.Services.Server;

namespace OssGen.Emulator.Tests.Services;

/// <summary>A defect of a handler is an InternalError for the client, and is logged with its cause.</summary>
public sealed class DefectTests
{
    [Fact]
    public async Task A_handler_that_throws_is_logged_with_what_it_threw()
    {
        using var log = new RecordingLoggers();
        await using var emulator = await OssEmulator.StartAsync(new()
        {
            LoggerFactory = log,
            Handlers =
            [
                OssEmulatorHandler.For<ListShopsRequest, ListShopsResult>(
                    ListShopsCodec.Instance, static (_, _, _) => throw new InvalidOperationException("The shelf is empty.\nforged")),
            ],
        });
        using var client = new OssClient(new()
        {
            Endpoint = emulator.Endpoint.ToString(), Region = "cn-hangzhou", AccountId = "oss-emulator",
            Credentials = new OssCredentials("id", "secret"), Retry = new OssRetryOptions { MaxAttempts = 1 },
        });

        var error = await Assert.ThrowsAsync<OssServiceException>(() => client.ListShopsAsync().AsTask());

        var logged = await log.NextAsync();
        Assert.Equal(500, error.StatusCode);
        Assert.DoesNotContain("shelf", error.Message, StringComparison.Ordinal);
        Assert.Equal(
            (LogLevel.Error, "ListShops", 500), (logged.Level, logged.Values["Operation"], logged.Values["Status"]));
        Assert.Equal("The shelf is empty.\nforged", Assert.IsType<InvalidOperationException>(logged.Failure).Message);
    }
}
