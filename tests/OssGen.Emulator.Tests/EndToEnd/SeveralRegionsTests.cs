using System.Net;

namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>A bucket is created in the region of the host, and is only served there.</summary>
public sealed class SeveralRegionsTests : IAsyncLifetime
{
    private const string Beijing = "cn-beijing";
    private const string Hangzhou = "cn-hangzhou";

    private readonly List<IDisposable> _disposed = [];
    private OssEmulator _emulator = null!;

    public async Task InitializeAsync() => _emulator = await OssEmulator.StartAsync(new() { Regions = [Hangzhou, Beijing] });

    public async Task DisposeAsync()
    {
        _disposed.ForEach(one => one.Dispose());
        await _emulator.DisposeAsync();
    }

    [Fact]
    public async Task A_bucket_is_in_the_region_of_the_host_it_was_created_at()
    {
        await At(Beijing).PutBucketAsync("of-beijing");
        await At(Hangzhou).PutBucketAsync("of-hangzhou");

        var info = (await At(Beijing).GetBucketInfoAsync("of-beijing")).Bucket;
        Assert.Equal(
            ("oss-cn-beijing", "oss-cn-beijing.aliyuncs.com", "oss-cn-beijing-internal.aliyuncs.com"),
            (info.Location, info.ExtranetEndpoint, info.IntranetEndpoint));
        Assert.Equal("oss-cn-beijing", (await At(Beijing).GetBucketLocationAsync("of-beijing")).Location);
        Assert.Equal("oss-cn-hangzhou", (await At(Hangzhou).GetBucketLocationAsync("of-hangzhou")).Location);
    }

    [Fact]
    public async Task Buckets_of_all_regions_are_listed_with_their_own()
    {
        await At(Beijing).PutBucketAsync("of-beijing");
        await At(Hangzhou).PutBucketAsync("of-hangzhou");

        var listed = (await At(Hangzhou).ListBucketsAsync()).Buckets;

        Assert.Equal([("of-beijing", Beijing), ("of-hangzhou", Hangzhou)], listed.Select(bucket => (bucket.Name, bucket.Region)));
    }

    [Theory]
    [InlineData(Hangzhou, OssAddressingStyle.VirtualHosted, "oss-cn-beijing.oss.test")]
    [InlineData(Hangzhou, OssAddressingStyle.Path, "oss-cn-beijing.oss.test")]
    [InlineData("cn-hangzhou-internal", OssAddressingStyle.VirtualHosted, "oss-cn-beijing-internal.oss.test")]
    public async Task At_another_region_the_right_endpoint_is_named(string region, OssAddressingStyle style, string endpoint)
    {
        await At(Beijing).PutBucketAsync("of-beijing");
        await At(Beijing).PutObjectAsync("of-beijing", "k", "hello, oss");
        var client = At(region, style);

        foreach (var call in new Func<Task>[]
        {
            () => client.GetObjectAsync("of-beijing", "k").AsTask(),
            () => client.PutObjectAsync("of-beijing", "k", "x").AsTask(),
            () => client.ListObjectsAsync("of-beijing").AsTask(),
            () => client.GetBucketInfoAsync("of-beijing").AsTask(),
        })
        {
            // The client follows only to hosts that it knows.
            var error = Assert.IsType<OssServiceException>((await Assert.ThrowsAsync<OssTransportException>(call)).InnerException);
            Assert.Equal((403, "AccessDenied"), (error.StatusCode, error.Code));
            Assert.StartsWith("The bucket you are attempting to access must be addressed", error.ServiceMessage, StringComparison.Ordinal);
            Assert.Equal(("of-beijing", $"{endpoint}:{_emulator.Endpoint.Port}"), (error.Details["Bucket"], error.Details["Endpoint"]));
        }
    }

    [Fact]
    public async Task A_client_follows_to_the_right_endpoint()
    {
        var beijing = Client("http://oss-cn-beijing.aliyuncs.com", Beijing, OssAddressingStyle.VirtualHosted);
        var hangzhou = Client("http://oss-cn-hangzhou.aliyuncs.com", Hangzhou, OssAddressingStyle.VirtualHosted);
        await beijing.PutBucketAsync("of-beijing");

        await hangzhou.PutObjectAsync("of-beijing", "k", "hello, oss");

        Assert.Equal(10, (await beijing.HeadObjectAsync("of-beijing", "k")).ContentLength);
    }

    [Fact]
    public async Task A_form_at_another_region_is_refused()
    {
        await At(Beijing).PutBucketAsync(new() { Bucket = "of-beijing", Acl = BucketAcl.PublicReadWrite });

        Assert.Equal(HttpStatusCode.NoContent, await PostAsync("of-beijing.oss-cn-beijing.oss.test"));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync("of-beijing.oss-cn-hangzhou.oss.test"));
    }

    [Fact]
    public async Task Hosts_without_a_region_serve_every_bucket()
    {
        await At(Beijing).PutBucketAsync("of-beijing");
        await Loopback().PutBucketAsync("of-home");

        Assert.Equal("oss-cn-beijing", (await Loopback().GetBucketLocationAsync("of-beijing")).Location);
        Assert.Equal("oss-cn-hangzhou", (await Loopback().GetBucketLocationAsync("of-home")).Location);
        await Loopback().PutBucketAsync("of-beijing");
    }

    [Fact]
    public async Task A_location_places_a_bucket_where_the_host_has_no_region()
    {
        await Loopback().PutBucketAsync(new() { Bucket = "placed", LocationConstraint = "oss-cn-beijing" });

        Assert.Equal("oss-cn-beijing", (await Loopback().GetBucketLocationAsync("placed")).Location);
    }

    [Theory]
    [InlineData("oss-cn-beijing")]
    [InlineData("oss-cn-shanghai")]
    public async Task A_location_other_than_the_host_s_is_refused(string location)
    {
        var put = new PutBucketRequest { Bucket = "placed", LocationConstraint = location };

        var error = await Assert.ThrowsAsync<OssServiceException>(() => At(Hangzhou).PutBucketAsync(put).AsTask());

        Assert.Equal((400, "InvalidLocationConstraint"), (error.StatusCode, error.Code));
    }

    [Fact]
    public async Task A_name_is_taken_in_all_regions()
    {
        await At(Beijing).PutBucketAsync("of-beijing");

        var error = await Assert.ThrowsAsync<OssServiceException>(() => At(Hangzhou).PutBucketAsync("of-beijing").AsTask());

        Assert.Equal((409, "BucketAlreadyExists"), (error.StatusCode, error.Code));
    }

    [Fact]
    public async Task Regions_are_described()
    {
        var all = (await Loopback().DescribeRegionsAsync()).Regions;
        var one = (await Loopback().DescribeRegionsAsync(new() { Regions = "oss-cn-beijing" })).Regions;

        Assert.Equal(["oss-cn-hangzhou", "oss-cn-beijing"], all.Select(region => region.Region));
        Assert.Equal("oss-cn-beijing.aliyuncs.com", Assert.Single(one).InternetEndpoint);
        var unknown = new DescribeRegionsRequest { Regions = "oss-cn-shanghai" };
        var error = await Assert.ThrowsAsync<OssServiceException>(() => Loopback().DescribeRegionsAsync(unknown).AsTask());
        Assert.Equal("NoSuchRegion", error.Code);
    }

    [Fact]
    public async Task Objects_are_not_copied_to_another_region()
    {
        await At(Beijing).PutBucketAsync("of-beijing");
        await At(Hangzhou).PutBucketAsync("of-hangzhou");
        await At(Beijing).PutObjectAsync("of-beijing", "k", "hello, oss");
        var upload = await At(Hangzhou).InitiateMultipartUploadAsync("of-hangzhou", "k");
        Func<Task>[] copies =
        [
            () => At(Hangzhou).CopyObjectAsync(
                new() { Bucket = "of-hangzhou", Key = "k", SourceBucket = "of-beijing", SourceKey = "k" }).AsTask(),
            () => At(Hangzhou).UploadPartCopyAsync(new()
            {
                Bucket = "of-hangzhou", Key = "k", PartNumber = 1, UploadId = upload.UploadId, SourceBucket = "of-beijing", SourceKey = "k",
            }).AsTask(),
        ];
        foreach (var copy in copies)
        {
            var error = await Assert.ThrowsAsync<OssServiceException>(copy);
            Assert.Equal("Target object does not reside in the same data center as source object.", error.ServiceMessage);
        }
    }

    [Fact]
    public async Task Logs_are_not_written_to_another_region()
    {
        await At(Beijing).PutBucketAsync("of-beijing");
        await At(Hangzhou).PutBucketAsync("of-hangzhou");
        var put = new PutBucketLoggingRequest
        {
            Bucket = "of-hangzhou", Configuration = new() { LoggingEnabled = new() { TargetBucket = "of-beijing" } },
        };

        var error = await Assert.ThrowsAsync<OssServiceException>(() => At(Hangzhou).PutBucketLoggingAsync(put).AsTask());

        Assert.Equal("InvalidTargetBucketForLogging", error.Code);
    }

    [Fact]
    public async Task A_bucket_can_be_replicated_to_every_region()
    {
        await At(Beijing).PutBucketAsync("of-beijing");

        var locations = (await At(Beijing).GetBucketReplicationLocationAsync("of-beijing")).Locations;

        Assert.Equal(["oss-cn-hangzhou", "oss-cn-beijing"], locations);
    }

    [Fact]
    public async Task A_signature_is_for_the_region_of_the_host()
    {
        var client = Client($"http://oss-{Hangzhou}.oss.test:{_emulator.Endpoint.Port}", Beijing, OssAddressingStyle.Path);

        var error = await Assert.ThrowsAsync<OssServiceException>(() => client.ListBucketsAsync().AsTask());

        Assert.Equal("0002-00000226", error.EC);
    }

    [Fact]
    public async Task A_policy_names_the_region_of_its_bucket()
    {
        const string Denied = """
            {"Version":"1","Statement":[{"Effect":"Deny","Principal":"oss-emulator","Action":"oss:*","Resource":"acs:oss:oss-REGION:*:*"}]}
            """;
        await At(Beijing).PutBucketAsync("of-beijing");
        await At(Beijing).PutBucketPolicyAsync("of-beijing", Denied.Replace("REGION", Hangzhou, StringComparison.Ordinal));
        await At(Beijing).ListObjectsAsync("of-beijing");

        await At(Beijing).PutBucketPolicyAsync("of-beijing", Denied.Replace("REGION", Beijing, StringComparison.Ordinal));

        var error = await Assert.ThrowsAsync<OssServiceException>(() => At(Beijing).ListObjectsAsync("of-beijing").AsTask());
        Assert.Equal("0003-00000101", error.EC);
    }

    private OssClient At(string host, OssAddressingStyle style = OssAddressingStyle.VirtualHosted) => Client(
        $"http://oss-{host}.oss.test:{_emulator.Endpoint.Port}", host.Replace("-internal", "", StringComparison.Ordinal), style);

    private OssClient Loopback() => Client(_emulator.Endpoint.ToString(), Hangzhou, OssAddressingStyle.Automatic);

    private OssClient Client(string endpoint, string region, OssAddressingStyle style)
    {
        var handler = Handler();
        var client = new OssClient(new()
        {
            Endpoint = endpoint,
            Region = region,
            Addressing = style,
            Credentials = new OssCredentials("id", "secret"),
            HttpHandler = handler,
        });
        _disposed.AddRange([client, handler]);
        return client;
    }

    // Names below oss.test resolve to the emulator.
    private SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        ConnectCallback = async (_, cancellationToken) =>
        {
            var socket = new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp);
            await socket.ConnectAsync(IPAddress.Loopback, _emulator.Endpoint.Port, cancellationToken);
            return new System.Net.Sockets.NetworkStream(socket, ownsSocket: true);
        },
    };

    private async Task<HttpStatusCode> PostAsync(string host)
    {
        using var http = new HttpClient(Handler());
        using var form = new MultipartFormDataContent { { new StringContent("k"), "key" }, { new StringContent("x"), "file", "x" } };
        using var response = await http.PostAsync(new Uri($"http://{host}:{_emulator.Endpoint.Port}/"), form);
        return response.StatusCode;
    }
}
