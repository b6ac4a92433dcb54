namespace OssGen.Tests.Encryption;

/// <summary>A client that answers GetObject with one object, and keeps what is put.</summary>
internal sealed class FakeOss(byte[] content, Dictionary<string, string> headers) : OssClient
{
    internal List<IOssRequest> Sent { get; } = [];

    internal byte[]? Stored { get; private set; }

    /// <summary>First and last byte of the object's part that is answered; null for all.</summary>
    internal (int First, int Last)? Part { get; init; }

    public override async ValueTask<TResult> SendAsync<TResult>(IOssRequest<TResult> request, CancellationToken cancellationToken = default)
    {
        Sent.Add(request);
        return (TResult)(object)(request switch
        {
            PutObjectRequest put => await StoreAsync(put, cancellationToken),
            GetObjectRequest => Answer(),
            HeadObjectRequest => new HeadObjectResult { ETag = "\"1\"", Response = new OssResponse(200, headers) },
            CopyObjectRequest => new CopyObjectResult(),
            DeleteObjectRequest => new DeleteObjectResult(),
            _ => throw new InvalidOperationException($"No answer to {request.Operation.Name}."),
        });
    }

    private async Task<PutObjectResult> StoreAsync(PutObjectRequest request, CancellationToken cancellationToken)
    {
        using var stored = new MemoryStream();
        await using var body = request.Content!.OpenRead();
        await body.CopyToAsync(stored, cancellationToken);
        Stored = stored.ToArray();
        return new PutObjectResult();
    }

    private GetObjectResult Answer() => Part is { } part
        ? new GetObjectResult
        {
            Content = new MemoryStream(content[part.First..(part.Last + 1)]),
            ContentRange = $"bytes {part.First}-{part.Last}/{content.Length}",
            Response = new OssResponse(206, headers),
        }
        : new GetObjectResult { Content = new MemoryStream(content), Response = new OssResponse(200, headers) };
}
