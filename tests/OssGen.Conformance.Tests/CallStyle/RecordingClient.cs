namespace OssGen.Conformance.Tests.CallStyle;

/// <summary>Sends nothing: notes which operation was called, as a fake in a user's tests would.</summary>
internal sealed class RecordingClient() : OssClient(new OssClientOptions { Endpoint = "http://127.0.0.1" })
{
    public List<string> Operations { get; } = [];

    public override ValueTask<TResult> SendAsync<TResult>(IOssRequest<TResult> request, CancellationToken cancellationToken = default)
    {
        Operations.Add(request.Operation.Name);
        return ValueTask.FromResult<TResult>(default!);
    }
}
