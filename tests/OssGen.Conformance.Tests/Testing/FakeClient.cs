using OssGen;

namespace Contoso.Notices.Tests;

/// <summary>A client that sends nothing: it notes the requests and answers each type of them as the test says.</summary>
public sealed class FakeClient : OssClient
{
    private readonly Dictionary<Type, Func<IOssRequest, object?>> _answers = [];

    public List<IOssRequest> Sent { get; } = [];

    public FakeClient Answer<TRequest, TResult>(Func<TRequest, TResult> answer)
        where TRequest : IOssRequest<TResult>
    {
        _answers[typeof(TRequest)] = request => answer((TRequest)request);
        return this;
    }

    public override ValueTask<TResult> SendAsync<TResult>(IOssRequest<TResult> request, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Sent.Add(request);
        return _answers.TryGetValue(request.GetType(), out var answer)
            ? ValueTask.FromResult((TResult)answer(request)!)
            : throw new InvalidOperationException($"The test has no answer to {request.GetType().Name}.");
    }

    public override OssPresignedRequest Presign(IOssRequest request, TimeSpan lifetime)
    {
        Sent.Add(request);
        return new("https://fake.example/signed", HttpMethod.Get, new Dictionary<string, string>(), DateTimeOffset.UnixEpoch + lifetime);
    }
}
