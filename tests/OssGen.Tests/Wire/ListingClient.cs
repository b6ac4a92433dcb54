using OssGen.Tests.Faults;

namespace OssGen.Tests.Wire;

/// <summary>A fake client that answers listings with given pages, one after the other, and remembers what was asked.</summary>
internal sealed class ListingClient(params ListingPage[] pages) : OssClient(TestClient.Options())
{
    public List<ListingCall> Asked { get; } = [];

    public override ValueTask<TResult> SendAsync<TResult>(IOssRequest<TResult> request, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Asked.Add((ListingCall)(object)request);
        return new((TResult)(object)pages[Asked.Count - 1]);
    }
}
