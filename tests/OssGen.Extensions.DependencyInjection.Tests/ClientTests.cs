using Microsoft.Extensions.DependencyInjection;

namespace OssGen.Extensions.DependencyInjection.Tests;

/// <summary>Clients from a container, which call the emulator.</summary>
public sealed class ClientTests(EmulatedOss oss) : IClassFixture<EmulatedOss>
{
    [Fact]
    public async Task A_client_is_one_instance_that_sends_requests()
    {
        using var provider = EmulatedOss.Services(services => services.AddOssClient(oss.Configuration().GetSection("Oss")));

        var client = provider.GetRequiredService<OssClient>();

        Assert.Same(client, provider.GetRequiredService<OssClient>());
        Assert.True(await client.BucketExistsAsync(EmulatedOss.Bucket));
    }

    [Fact]
    public async Task The_container_disposes_the_client()
    {
        OssClient client;
        using (var provider = EmulatedOss.Services(services => services.AddOssClient(oss.Configuration().GetSection("Oss"))))
        {
            client = provider.GetRequiredService<OssClient>();
        }

        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await client.BucketExistsAsync(EmulatedOss.Bucket));
    }

    [Fact]
    public async Task Keyed_clients_have_options_of_their_own()
    {
        using var provider = EmulatedOss.Services(services =>
        {
            services.AddOssClient(oss.Configuration().GetSection("Oss"));
            services.AddKeyedOssClient("other", oss.Configuration("second-id", "wrong").GetSection("Oss"));
        });

        Assert.True(await provider.GetRequiredService<OssClient>().BucketExistsAsync(EmulatedOss.Bucket));
        var error = await Assert.ThrowsAsync<OssServiceException>(
            async () => await provider.GetRequiredKeyedService<OssClient>("other").ListBucketsAsync());
        Assert.Equal(OssErrorCode.SignatureDoesNotMatch, error.Code);
    }

    [Fact]
    public async Task Options_can_come_from_other_services()
    {
        using var provider = EmulatedOss.Services(services =>
        {
            services.AddSingleton<OssCredentialsProvider>(static _ => new OssCredentials("id", "secret")!);
            services.AddOssClient((options, others) =>
            {
                options.Endpoint = oss.Endpoint;
                options.Credentials = others.GetRequiredService<OssCredentialsProvider>();
            });
        });

        Assert.True(await provider.GetRequiredService<OssClient>().BucketExistsAsync(EmulatedOss.Bucket));
    }

    [Fact]
    public void An_anonymous_client_needs_no_region_as_without_a_container()
    {
        const string Endpoint = "files.example.com";
        using var provider = EmulatedOss.Services(services => services.AddOssClient(
            static options => (options.Endpoint, options.Credentials) = (Endpoint, OssCredentialsProvider.Anonymous)));

        using var direct = new OssClient(new() { Endpoint = Endpoint, Credentials = OssCredentialsProvider.Anonymous });

        Assert.NotNull(provider.GetRequiredService<OssClient>());
    }

    [Fact]
    public async Task Metadata_in_any_language_passes_through_the_HTTP_client_factory()
    {
        using var provider = EmulatedOss.Services(services => services.AddOssClient(oss.Configuration().GetSection("Oss")));
        var client = provider.GetRequiredService<OssClient>();
        var metadata = new Dictionary<string, string> { ["name"] = "杭州-é" };

        await client.PutObjectAsync(
            new() { Bucket = EmulatedOss.Bucket, Key = "utf8", Content = OssContent.FromString("text"), Metadata = metadata });

        Assert.Equal("杭州-é", (await client.HeadObjectAsync(EmulatedOss.Bucket, "utf8")).Metadata["name"]);
    }

    [Fact]
    public async Task Handlers_that_the_app_adds_see_every_request()
    {
        var seen = new SeenRequests();
        using var provider = EmulatedOss.Services(services =>
            services.AddOssClient(oss.Configuration().GetSection("Oss")).AddHttpMessageHandler(() => seen));

        await provider.GetRequiredService<OssClient>().BucketExistsAsync(EmulatedOss.Bucket);

        Assert.Equal(["HEAD"], seen.Methods);
    }

    [Fact]
    public async Task A_handler_in_the_options_takes_the_place_of_the_factory()
    {
        using var handler = new SeenRequests { InnerHandler = new OssClientOptions().CreateHandler() };
        using var provider = EmulatedOss.Services(services => services.AddOssClient(options =>
        {
            (options.Endpoint, options.Credentials) = (oss.Endpoint, new OssCredentials("id", "secret"));
            options.HttpHandler = handler;
        }));

        await provider.GetRequiredService<OssClient>().BucketExistsAsync(EmulatedOss.Bucket);

        Assert.Equal(["HEAD"], handler.Methods);
    }

    [Fact]
    public async Task A_transfer_manager_uses_the_client_of_its_key()
    {
        using var provider = EmulatedOss.Services(services =>
        {
            services.AddKeyedOssClient("data", oss.Configuration().GetSection("Oss"));
            services.AddKeyedOssTransfer("data", static options => options.MultipartThreshold = options.PartSize = 200 * 1024);
        });

        var result = await provider.GetRequiredKeyedService<OssTransfer>("data").UploadAsync(new PutObjectRequest
        {
            Bucket = EmulatedOss.Bucket,
            Key = "parts",
            Content = OssContent.FromBytes(new byte[500 * 1024]),
        });

        Assert.Equal(500 * 1024, result.Length);
        Assert.EndsWith("-3\"", result.ETag, StringComparison.Ordinal);
    }

    private sealed class SeenRequests : DelegatingHandler
    {
        public List<string> Methods { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Methods.Add(request.Method.Method);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
