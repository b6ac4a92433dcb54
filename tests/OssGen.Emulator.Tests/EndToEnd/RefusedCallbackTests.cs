namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>Callbacks with which an upload is refused.</summary>
public sealed class RefusedCallbackTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private const string Bucket = "refused-callbacks";

    private readonly OssClient _client = fixture.Client();

    public async Task InitializeAsync() => await _client.PutBucketAsync(Bucket);

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("""{"callbackUrl":"\ud800","callbackBody":"b"}""", null)]
    [InlineData("""{"callbackUrl":"http://127.0.0.1:1/","callbackBody":"\udc00"}""", null)]
    [InlineData("""{"\ud800":"x","callbackUrl":"http://127.0.0.1:1/","callbackBody":"b"}""", null)]
    [InlineData("""{"callbackUrl":"http://127.0.0.1:1/","callbackBody":"b"}""", """{"x:a":"\ud800"}""")]
    [InlineData("""{"callbackUrl":"http://127.0.0.1:1/","callbackBody":"b"}""", """{"x:\ud800":"a"}""")]
    public async Task A_callback_with_half_a_surrogate_pair_is_refused(string callback, string? variables)
    {
        var error = await Assert.ThrowsAsync<OssServiceException>(async () =>
            await _client.PutObjectAsync(
                new() { Bucket = Bucket, Key = "k", Content = "hello, oss", Callback = callback, CallbackVar = variables }));

        Assert.Equal((400, OssErrorCode.InvalidArgument), (error.StatusCode, error.Code));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("""{"callbackUrl":"127.0.0.1:1"}""")]
    [InlineData("""{"callbackUrl":"127.0.0.1:1","callbackBody":""}""")]
    [InlineData("""{"callbackUrl":"127.0.0.1:test","callbackBody":"x"}""")]
    [InlineData("""{"callbackUrl":"127.0.0.1:1","callbackBody":"${size"}""")]
    [InlineData("""{"callbackUrl":"127.0.0.1:1","callbackBody":"x","callbackBodyType":"text/plain"}""")]
    [InlineData("""{"callbackUrl":"127.0.0.1:1","callbackBody":"x","callbackHost":"a b"}""")]
    [InlineData("""{"callbackUrl":"a;b;c;d;e;f","callbackBody":"x"}""")]
    public async Task An_invalid_callback_stores_nothing(string callback)
    {
        var error = await Assert.ThrowsAsync<OssServiceException>(() => _client.PutObjectAsync(new()
        {
            Bucket = Bucket, Key = "invalid", Content = "hello, oss", Callback = callback,
        }).AsTask());

        Assert.Equal((400, "InvalidArgument"), (error.StatusCode, error.Code));
        Assert.False(await _client.ObjectExistsAsync(Bucket, "invalid"));
    }

    [Theory]
    [InlineData("""{"x:MY":"1"}""")]
    [InlineData("""{"x:n":1}""")]
    public async Task Variables_are_texts_whose_names_have_no_capitals(string variables)
    {
        var error = await Assert.ThrowsAsync<OssServiceException>(() => _client.PutObjectAsync(new()
        {
            Bucket = Bucket,
            Key = "variables",
            Content = "hello, oss",
            Callback = """{"callbackUrl":"http://127.0.0.1:1","callbackBody":"x"}""",
            CallbackVar = variables,
        }).AsTask());

        Assert.Equal((400, "InvalidArgument"), (error.StatusCode, error.Code));
    }
}
