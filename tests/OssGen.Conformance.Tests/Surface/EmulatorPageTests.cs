using System.Net.Sockets;
using OssGen.Conformance.Tests.Examples;
using OssGen.Emulator;
using OssGen.TestSupport.GoldenFiles;

namespace OssGen.Conformance.Tests.Surface;

public sealed class EmulatorPageTests : IAsyncLifetime
{
    private OssEmulator _emulator = null!;

    public async Task InitializeAsync() => _emulator = await OssEmulator.StartAsync();

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public void The_page_of_the_emulator_s_operations_is_up_to_date() =>
        GoldenText.Compare("docs/emulator-operations.md", EmulatorOperationsPage.Write());

    [Fact]
    public async Task The_emulator_answers_NotImplemented_to_the_operations_that_the_page_calls_so_and_to_no_other()
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, ConnectCallback = ConnectAsync };
        using var client = new OssClient(new()
        {
            Endpoint = _emulator.Endpoint.ToString(),
            Region = "cn-hangzhou",
            AccountId = "oss-emulator",
            Credentials = new OssCredentials("id", "secret"),
            HttpHandler = handler,
        });
        var refused = new HashSet<string>(SpecExamples.Operations);
        foreach (var example in SpecExamples.All)
        {
            if (!IsNotImplemented(await ExampleCall.RefusalAsync(client, example)))
            {
                refused.Remove(example.Operation);
            }
        }

        Assert.Equal(
            SpecExamples.Operations.Where(operation => EmulatorSupport.Of(operation) == EmulatorSupport.NotImplemented)
                .Order(StringComparer.Ordinal), refused.Order(StringComparer.Ordinal));
    }

    // Errors of some services have no code.
    private static bool IsNotImplemented(OssServiceException? refusal) => refusal is not null
        && (refusal.Code == EmulatorSupport.NotImplemented
            || refusal.Message.Contains("not implemented", StringComparison.OrdinalIgnoreCase));

    // Whatever host a request goes to is the emulator.
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(_emulator.Endpoint.Host, _emulator.Endpoint.Port, cancellationToken);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
