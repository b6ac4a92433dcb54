using System.Net;
using System.Text;
using OssGen.Wire;

namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>An operation of the user's own without a handler is refused, not taken for the operation without its query name.</summary>
public sealed class OperationWithoutHandlerTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private const string Bucket = "without-handler";

    private readonly OssClient _client = fixture.Client();

    public async Task InitializeAsync()
    {
        await _client.PutBucketAsync(new() { Bucket = Bucket, Acl = BucketAcl.PublicReadWrite });
        await _client.PutObjectAsync(Bucket, "k", "hello, oss");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public static TheoryData<string, OssScope> Refused
    {
        get
        {
            var data = new TheoryData<string, OssScope>();
            foreach (var scope in Enum.GetValues<OssScope>())
            {
                foreach (var method in new[] { "GET", "HEAD", "PUT", "POST", "DELETE" })
                {
                    if (scope != OssScope.Object || method is not ("GET" or "HEAD"))
                    {
                        data.Add(method, scope);
                    }
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Is_refused_with_the_remedy_and_changes_nothing(string method, OssScope scope)
    {
        var error = await Assert.ThrowsAsync<OssServiceException>(
            () => _client.SendAsync(new NamedOperation(Bucket, method, scope, "myThing", [])).AsTask());

        Assert.Equal(
            (400, "NotImplemented", "No handler serves ?myThing; add one to OssEmulatorOptions.Handlers."),
            (error.StatusCode, error.Code, error.ServiceMessage));
        Assert.Equal("hello, oss", await TextAsync());
    }

    [Theory]
    [InlineData(OssScope.Service)]
    [InlineData(OssScope.Bucket)]
    [InlineData(OssScope.Object)]
    public async Task Is_refused_however_its_name_is_signed(OssScope scope)
    {
        var v1 = fixture.Client(OssSignatureVersion.V1);
        foreach (var signed in new string[][] { [], ["myThing"] })
        {
            var error = await Assert.ThrowsAsync<OssServiceException>(
                () => v1.SendAsync(new NamedOperation(Bucket, "PUT", scope, "myThing", signed)).AsTask());

            Assert.Equal("NotImplemented", error.Code);
        }
    }

    [Fact]
    public async Task Is_refused_only_to_callers_with_a_valid_signature()
    {
        var stranger = fixture.Client("tester-id", "wrong", OssSignatureVersion.V1);

        var error = await Assert.ThrowsAsync<OssServiceException>(
            () => stranger.SendAsync(new NamedOperation(Bucket, "DELETE", OssScope.Object, "myThing", ["myThing"])).AsTask());

        Assert.Equal("SignatureDoesNotMatch", error.Code);
    }

    [Theory]
    [InlineData("GET", $"{Bucket}/k?1764446400")]
    [InlineData("HEAD", $"{Bucket}/k?nocache=")]
    [InlineData("GET", $"{Bucket}?prefix=&delimiter=")]
    [InlineData("PUT", $"{Bucket}/named?callback-var")]
    [InlineData("GET", $"{Bucket}?security-token=&x-oss-anything")]
    [InlineData("GET", $"{Bucket}?foo=bar")]
    [InlineData("PUT", $"{Bucket}/named?foo=bar")]
    [InlineData("PUT", $"{Bucket}/named?response-content-type")]
    public async Task Names_that_are_known_or_have_a_value_are_none(string method, string path)
    {
        using var response = await fixture.AnonymousAsync(path, new HttpMethod(method));

        Assert.NotEqual(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_form_is_accepted_whatever_its_address()
    {
        using var form = new MultipartFormDataContent("boundary")
        {
            { new StringContent("posted"), "key" },
            { new ByteArrayContent("hello"u8.ToArray()), "file", "hello.txt" },
        };

        using var response = await fixture.Http.PostAsync(new Uri(fixture.Emulator.Endpoint, $"{Bucket}?now"), form);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    private async Task<string> TextAsync()
    {
        await using var got = await _client.GetObjectAsync(Bucket, "k");
        using var reader = new StreamReader(got.Content, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
