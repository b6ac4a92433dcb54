namespace OssGen.Benchmarks;

/// <summary>Makes a presigned URL.</summary>
internal sealed class PresignCall(OssClient client) : IMeasuredCall
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    public ValueTask InvokeAsync()
    {
        _ = client.Presign(new GetObjectRequest { Bucket = CannedReplies.Bucket, Key = CannedReplies.Key }, Lifetime);
        return default;
    }
}
