using OssGen;

namespace Contoso.Receipts.Tests;

/// <summary>A client that sends nothing: the one method that all calls go through notes the request, and a test answers it.</summary>
internal sealed class FakeOssClient(Func<IOssRequest, object> answer) : OssClient
{
    public List<IOssRequest> Sent { get; } = [];

    public override ValueTask<TResult> SendAsync<TResult>(IOssRequest<TResult> request, CancellationToken cancellationToken = default)
    {
        Sent.Add(request);
        return ValueTask.FromResult((TResult)answer(request));
    }
}
