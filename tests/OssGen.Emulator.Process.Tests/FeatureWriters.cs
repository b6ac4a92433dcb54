using System.Net;
using System.Text.Json;

namespace OssGen.Emulator.Tests.Process;

/// <summary>Writers of all features at once, until the emulator is killed.</summary>
internal sealed class FeatureWriters(EmulatorProcess emulator, FeatureState state, KillSwitch killSwitch, Uri callbacks)
{
    public const string Bucket = "feature-kills";
    public const string BucketPrefix = "made-";
    public const string Policy = "policy";
    public const string Cors = "CORS configuration";
    public const string Website = "website";

    private static int _names;

    /// <summary>The policy of a number, which denies the user one key.</summary>
    public static string PolicyOf(int number) => $$"""
        {"Version":"1","Statement":[{"Effect":"Deny","Principal":["user"],"Action":"oss:*",
        "Resource":"acs:oss:*:*:{{Bucket}}/denied-{{number}}"}]}
        """;

    public async Task PrepareAsync()
    {
        await emulator.Client.PutBucketAsync(new() { Bucket = Bucket, Acl = BucketAcl.PublicReadWrite });
        await emulator.Client.PutBucketVersioningAsync(Bucket, VersioningStatus.Enabled);
    }

    public Task RunAsync() => Task.WhenAll(
        UntilKilledAsync(() => PutAsync(Policy, number => emulator.Client.PutBucketPolicyAsync(Bucket, PolicyOf(number)).AsTask())),
        UntilKilledAsync(() => PutAsync(Cors, number => emulator.Client.PutBucketCorsAsync(
            Bucket, [new() { AllowedOrigins = ["*"], AllowedMethods = [CorsMethod.Get], MaxAgeSeconds = number }]).AsTask())),
        UntilKilledAsync(() => PutAsync(Website, number => emulator.Client.PutBucketWebsiteAsync(
            Bucket, new WebsiteConfiguration { IndexDocument = new() { Suffix = $"{number}.html" } }).AsTask())),
        UntilKilledAsync(() => StoreAsync("form", PostAsync)),
        UntilKilledAsync(() => StoreAsync("called", CallBackAsync)),
        UntilKilledAsync(() => StoreAsync("parts", UploadInPartsAsync)),
        UntilKilledAsync(CreateBucketAsync));

    private async Task UntilKilledAsync(Func<Task> write)
    {
        try
        {
            while (!emulator.IsKilled)
            {
                await write();
                killSwitch.Answered();
            }
        }
        catch (Exception e) when (emulator.IsKilled && e is OssTransportException or HttpRequestException)
        {
            // What was under way is in doubt; the next start tells.
        }
    }

    private async Task PutAsync(string feature, Func<int, Task> put)
    {
        await put(state.Next(feature));
        state.Acknowledge(feature);
    }

    private async Task StoreAsync(string prefix, Func<string, byte[], Task> store)
    {
        var key = $"{prefix}/{Interlocked.Increment(ref _names)}";
        var content = new byte[Random.Shared.Next(1, 200_000)];
        Random.Shared.NextBytes(content);
        state.Objects[key] = (content, false);
        await store(key, content);
        state.Objects[key] = (content, true);
    }

    private async Task CreateBucketAsync()
    {
        var name = $"{BucketPrefix}{Interlocked.Increment(ref _names)}";
        state.Buckets[name] = false;
        await emulator.Client.PutBucketAsync(new()
        {
            Bucket = name,
            LocationConstraint = "oss-cn-beijing",
            BucketTagging = $"name={name}",
            HnsStatus = HierarchicalNamespaceStatus.Enabled,
        });
        state.Buckets[name] = true;
    }

    private async Task PostAsync(string key, byte[] content)
    {
        using var http = new HttpClient();
        using var form = new MultipartFormDataContent { { new StringContent(key), "key" }, { new ByteArrayContent(content), "file", "a" } };
        using var response = await http.PostAsync(new Uri(emulator.Endpoint, Bucket), form);
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    private async Task CallBackAsync(string key, byte[] content)
    {
        var callback = JsonSerializer.Serialize(new Dictionary<string, string>
        {
            ["callbackUrl"] = callbacks.AbsoluteUri, ["callbackBody"] = "key=${object}",
        });
        await emulator.Client.PutObjectAsync(
            new() { Bucket = Bucket, Key = key, Content = content, Callback = callback });
    }

    private async Task UploadInPartsAsync(string key, byte[] content)
    {
        var upload = await emulator.Client.InitiateMultipartUploadAsync(Bucket, key);
        var part = await emulator.Client.UploadPartAsync(Bucket, key, 1, upload.UploadId, content);
        await emulator.Client.CompleteMultipartUploadAsync(
            new() { Bucket = Bucket, Key = key, UploadId = upload.UploadId, Parts = [new() { PartNumber = 1, ETag = part.ETag! }] });
    }
}
