using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace OssGen.Benchmarks;

/// <summary>AWSSDK.S3 with its defaults; over plain HTTP, it signs bodies.</summary>
internal static class S3Peer
{
    public const string Name = "AWSSDK.S3";

    public static Peer Create(HttpMessageHandler? handler, string authority, byte[] content)
    {
        var credentials = new BasicAWSCredentials(SampleAccount.AccessKeyId, SampleAccount.AccessKeySecret);
        var client = new AmazonS3Client(credentials, new AmazonS3Config
        {
            ServiceURL = "http://" + authority,
            ForcePathStyle = true,
            AuthenticationRegion = SampleAccount.Region,
            HttpClientFactory = handler is null ? null : new StubFactory(handler),
        });
        return new(
            Name,
            new Dictionary<string, Func<ValueTask>>
            {
                [PeerWork.Put] = () => PutAsync(client, PeerData.Key, new MemoryStream(content, writable: false)),
                [PeerWork.Get] = () => GetAsync(client, PeerData.Key),
                [PeerWork.Head] = async () => await client.GetObjectMetadataAsync(PeerData.Bucket, PeerData.Key),
                [PeerWork.List] = () => ListAsync(client),
                [PeerWork.Presign] = () => Presign(client),
                [PeerWork.PutLarge] = () => PutAsync(client, PeerData.LargeKey, PeerData.OpenLarge()),
                [PeerWork.GetLarge] = () => GetAsync(client, PeerData.LargeKey),
            },
            client.Dispose);
    }

    private static async ValueTask PutAsync(AmazonS3Client client, string key, Stream content) =>
        await client.PutObjectAsync(new() { BucketName = PeerData.Bucket, Key = key, InputStream = content });

    private static async ValueTask GetAsync(AmazonS3Client client, string key)
    {
        using var got = await client.GetObjectAsync(PeerData.Bucket, key);
        await Draining.DrainAsync(got.ResponseStream);
    }

    private static async ValueTask ListAsync(AmazonS3Client client)
    {
        var page = await client.ListObjectsV2Async(new()
        {
            BucketName = PeerData.Bucket,
            Prefix = PeerData.Prefix,
            MaxKeys = CannedReplies.ListedKeys,
            Encoding = Amazon.S3.EncodingType.Url,
        });
        PeerCheck.Listed(Name, page.S3Objects.Count);
    }

    private static ValueTask Presign(AmazonS3Client client)
    {
        _ = client.GetPreSignedURL(new GetPreSignedUrlRequest
        {
            BucketName = PeerData.Bucket,
            Key = PeerData.Key,
            Expires = DateTime.UtcNow.AddMinutes(10),
            Protocol = Protocol.HTTP,
        });
        return default;
    }

    /// <summary>Gives the SDK the stub, once.</summary>
    private sealed class StubFactory(HttpMessageHandler handler) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(handler, disposeHandler: false);

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => true;

        public override string GetConfigUniqueString(IClientConfig clientConfig) => Name;
    }
}
