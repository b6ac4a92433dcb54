using OssGen.Wire;

namespace OssGen.Tests.Wire;

/// <summary>A listing, written as the generator writes one.</summary>
internal sealed record ListingCall : OssRequest, IOssRequest<ListingPage>
{
    private static readonly OssOperation ListOperation = new("ListThings", "GET", OssScope.Bucket) { ReplyBody = OssReplyBody.Buffered };

    public string? Marker { get; init; }

    public string? VersionMarker { get; init; }

    OssOperation IOssRequest.Operation => ListOperation;

    void IOssRequest.Write(OssRequestWriter writer) => writer.Bucket("test-bucket");

    ListingPage IOssRequest<ListingPage>.Read(OssResponseReader reply) => new() { Response = reply.Response };

    /// <summary>The step of a listing whose pages say whether more follow.</summary>
    internal static ListingCall? NextPage(ListingCall request, ListingPage page)
        => OssPaging.Next(
            request,
            request with { Marker = page.NextMarker, VersionMarker = page.NextVersionMarker },
            page,
            page.IsTruncated,
            page.NextMarker,
            nameof(page.NextMarker));
}

internal sealed record ListingPage : OssResult
{
    public IReadOnlyList<string> Items { get; init; } = [];

    public bool? IsTruncated { get; init; }

    public string? NextMarker { get; init; }

    public string? NextVersionMarker { get; init; }
}
