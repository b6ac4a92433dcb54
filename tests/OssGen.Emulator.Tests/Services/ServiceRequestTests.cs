using System.Net;
using System.Text.Json;
using OssGen.Emulator.Tests.Services.Server;
using OssGen.Emulator.Wire;
using OssGen.Wire;

namespace OssGen.Emulator.Tests.Services;

/// <summary>Services of a spec of one's own: the client's requests, as the emulator routes, verifies and answers them.</summary>
public sealed class ServiceRequestTests : IAsyncLifetime
{
    private OssEmulator _emulator = null!;

    public async Task InitializeAsync() => _emulator = await OssEmulator.StartAsync(new OssEmulatorOptions
    {
        Handlers =
        [
            Handler<ListShopsRequest, ListShopsResult>(ListShopsCodec.Instance, static (_, call) => new() { Names = "of " + call.Caller }),
            Handler<GetShopRequest, GetShopResult>(GetShopCodec.Instance, static (request, _) => new() { Name = request.Bucket }),
            Handler<PutMottoRequest, PutMottoResult>(
                PutMottoCodec.Instance, static (request, _) => new() { Receipt = $"{request.GadgetId}: {request.Motto}" }),
            Handler<DeleteMottoRequest, DeleteMottoResult>(
                DeleteMottoCodec.Instance, static (request, _) => new() { Receipt = $"{request.GadgetId}: {request.Reason}" }),
            Handler<GetNewestRequest, GetNewestResult>(GetNewestCodec.Instance, static (_, _) => new() { Name = "newest" }),
            Handler<GetGadgetRequest, GetGadgetResult>(GetGadgetCodec.Instance, static (request, _) => new() { Name = request.GadgetId }),
            Handler<FindGadgetRequest, FindGadgetResult>(
                FindGadgetCodec.Instance, static (request, _) => new() { Name = request.GadgetId ?? request.PartId }),
            Handler<GetZoneRequest, GetZoneResult>(
                GetZoneCodec.Instance, static (request, _) => new() { Name = $"{request.Bucket} in '{request.Zone}'" }),
        ],
    });

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_request_of_the_service_reaches_its_operation(bool byHost)
    {
        using var client = Client(byHost);

        Assert.Equal("of oss-emulator", (await client.ListShopsAsync()).Names);
        Assert.Equal("my-shop", (await client.GetShopAsync("my-shop")).Name);
        Assert.Equal("a/b c: Onward.", (await client.PutMottoAsync(new() { GadgetId = "a/b c", Motto = "Onward." })).Receipt);
        Assert.Equal("newest", (await client.GetNewestAsync()).Name);
        Assert.Equal("oldest", (await client.GetGadgetAsync("oldest")).Name);
        Assert.Equal("g", (await client.FindGadgetAsync(new() { GadgetId = "g" })).Name);
        Assert.Equal("g/part/1", (await client.FindGadgetAsync(new() { PartId = "g/part/1" })).Name);
    }

    [Fact]
    public async Task A_deletion_that_has_a_body_is_read_with_it()
    {
        using var client = Client(byHost: false);

        Assert.Equal("g: Worn.", (await client.DeleteMottoAsync(new() { GadgetId = "g", Reason = "Worn." })).Receipt);
    }

    [Fact]
    public async Task A_member_in_the_host_is_read_from_it()
    {
        using var byHost = Client(byHost: true);
        using var byToken = Client(byHost: false);

        Assert.Equal("my-shop in 'cn-hangzhou-a'", (await byHost.GetZoneAsync("my-shop", "cn-hangzhou-a")).Name);
        Assert.Equal("my-shop in ''", (await byToken.GetZoneAsync("my-shop", "cn-hangzhou-a")).Name);
    }

    [Fact]
    public async Task Paths_of_the_service_do_not_meet_buckets_and_keys()
    {
        using var client = Client(byHost: false);
        await client.PutBucketAsync("gadgets");
        await client.PutObjectAsync("gadgets", "newest", "an object");

        Assert.Equal("newest", (await client.GetNewestAsync()).Name);
        await using var stored = await client.GetObjectAsync("gadgets", "newest");
        Assert.Equal("an object", await stored.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("another-account", "cn-hangzhou")]
    [InlineData("oss-emulator", "cn-beijing")]
    public async Task A_signature_for_another_resource_is_refused(string account, string region)
    {
        using var client = Client(byHost: false, account, region);

        var error = await Assert.ThrowsAsync<OssServiceException>(async () => await client.GetShopAsync("my-shop"));

        Assert.Equal(region == "cn-beijing" ? "InvalidArgument" : "SignatureDoesNotMatch", error.Code);
    }

    [Fact]
    public async Task A_signature_for_another_product_is_refused()
    {
        var options = Options(byHost: false);
        options.Product = "oss";
        using var client = new OssClient(options);

        var error = await Assert.ThrowsAsync<OssServiceException>(async () => await client.ListShopsAsync());

        Assert.Equal("InvalidArgument", error.Code);
    }

    [Fact]
    public async Task A_presigned_request_of_the_service_is_accepted()
    {
        using var client = Client(byHost: true);
        using var http = new HttpClient(Redirected());
        var presigned = client.Presign(new GetShopRequest { Bucket = "my-shop" }, TimeSpan.FromMinutes(1));

        Assert.Equal("my-shop-oss-emulator.cn-hangzhou.gadgets.example", presigned.Uri.Host);
        Assert.Equal("my-shop", await http.GetStringAsync(presigned.Uri));
    }

    [Fact]
    public async Task An_operation_without_a_handler_is_not_implemented_in_the_service_s_own_form()
    {
        using var client = Client(byHost: false);

        var error = await Assert.ThrowsAsync<OssServiceException>(async () => await client.DeleteGadgetAsync("a"));

        Assert.Equal((400, "NotImplemented"), (error.StatusCode, error.Code));
    }

    [Fact]
    public async Task Errors_have_the_form_of_the_service()
    {
        var json = await ErrorAsync("gadgets-client/1", "/gadgets/a/b/c");
        var message = await ErrorAsync("other zones-client/2 (x)", "/");
        var xml = await ErrorAsync("gadgets-clients", "/gadgets/a?motto");

        Assert.Equal("NotImplemented", JsonDocument.Parse(json).RootElement.GetProperty("Error").GetProperty("Code").GetString());
        Assert.Equal(["message"], JsonDocument.Parse(message).RootElement.EnumerateObject().Select(static property => property.Name));
        Assert.Contains("<Code>", xml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cn-hangzhou.gadgets.example", true)]
    [InlineData("CN-HANGZHOU.gadgets.example.:80", true)]
    [InlineData("cn-hangzhou.gadgets.example.com", false)]
    public async Task A_host_of_the_service_has_any_spelling(string host, bool isService)
    {
        var reply = await ErrorAsync("other", "/gadgets/a/b/c", host);

        Assert.Equal(isService ? '{' : '<', reply[0]);
    }

    [Theory]
    [InlineData("//a", "InvalidBucketName")]
    [InlineData("/my-shop//a", "InvalidObjectName")]
    [InlineData("/my-shop/%5Ca", "InvalidObjectName")]
    public async Task Paths_that_no_key_can_have_are_refused_by_services_too(string target, string expected)
    {
        var reply = await ErrorAsync("gadgets-client/1", target);

        var code = JsonDocument.Parse(reply).RootElement.GetProperty("Error").GetProperty("Code").GetString();
        Assert.Equal(expected, code);
    }

    [Fact]
    public async Task A_document_that_a_handler_can_not_read_is_not_the_client_s()
    {
        await using var emulator = await OssEmulator.StartAsync(new OssEmulatorOptions
        {
            Handlers = [Handler<ListShopsRequest, ListShopsResult>(ListShopsCodec.Instance, static (_, _) => new() { Names = Read("<a") })],
        });
        var options = Options(byHost: false);
        options.Endpoint = emulator.Endpoint.ToString();
        options.Retry.BaseDelay = TimeSpan.Zero;
        using var client = new OssClient(options);

        var error = await Assert.ThrowsAsync<OssServiceException>(async () => await client.ListShopsAsync());

        Assert.Equal((500, "InternalError"), (error.StatusCode, error.Code));

        static string Read(string document)
        {
            var reader = new OssXmlReader(System.Text.Encoding.UTF8.GetBytes(document), strict: true);
            reader.Root("a"u8);
            return reader.ReadString();
        }
    }

    private static OssEmulatorHandler Handler<TRequest, TResult>(
        OssServerCodec<TRequest, TResult> codec, Func<TRequest, OssEmulatorCall, TResult> handle) =>
        OssEmulatorHandler.For(codec, (request, call, _) => new ValueTask<TResult>(handle(request, call)));

    private async Task<string> ErrorAsync(string userAgent, string target, string? host = null)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_emulator.Endpoint.GetLeftPart(UriPartial.Authority) + target));
        request.Headers.TryAddWithoutValidation("User-Agent", userAgent);
        request.Headers.Host = host;
        using var reply = await http.SendAsync(request);
        Assert.NotEqual(HttpStatusCode.OK, reply.StatusCode);
        return await reply.Content.ReadAsStringAsync();
    }

    private OssClient Client(bool byHost, string account = "oss-emulator", string region = "cn-hangzhou") =>
        new(Options(byHost, account, region));

    private OssClientOptions Options(bool byHost, string account = "oss-emulator", string region = "cn-hangzhou") => new()
    {
        Endpoint = byHost ? "http://oss-cn-hangzhou.aliyuncs.com" : _emulator.Endpoint.ToString(),
        HttpHandler = byHost ? Redirected() : null,
        Region = region,
        AccountId = account,
        Credentials = new OssCredentials("id", "secret"),
    };

    /// <summary>Connections to the emulator, whatever the host.</summary>
    private SocketsHttpHandler Redirected() => new()
    {
        AllowAutoRedirect = false,
        ConnectCallback = async (_, cancellationToken) =>
        {
            var socket = new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp);
            await socket.ConnectAsync(IPAddress.Loopback, _emulator.Endpoint.Port, cancellationToken);
            return new System.Net.Sockets.NetworkStream(socket, ownsSocket: true);
        },
    };
}
