using OssGen.Tests.Faults;

namespace OssGen.Tests.Wire;

/// <summary>A fake client that answers listings page by page and remembers what was asked.</summary>
/// <param name="page">Makes the page that a number of pages came before.</param>
/// <param name="most">Most pages that are asked for; one more fails the test.</param>
internal sealed class ListingClient(Func<int, ListingPage> page, int most) : OssClient(TestClient.Options())
{
    /// <summary>Answers with given pages, one after the other.</summary>
    public ListingClient(params ListingPage[] pages)
        : this(asked => pages[asked], pages.Length)
    {
    }

    public List<ListingCall> Asked { get; } = [];

    public override ValueTask<TResult> SendAsync<TResult>(IOssRequest<TResult> request, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Assert.True(Asked.Count < most, $"More than {most} pages were asked for.");
        Asked.Add((ListingCall)(object)request);
        return new((TResult)(object)page(Asked.Count - 1));
    }
}
