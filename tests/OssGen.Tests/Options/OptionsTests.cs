using OssGen.Tests.Faults;
using static OssGen.Tests.Faults.ScriptedHandler;

namespace OssGen.Tests.Options;

public sealed class OptionsTests : IDisposable
{
    private readonly ScriptedHandler _handler = new(Answer(200));

    public void Dispose() => _handler.Dispose();

    [Fact]
    public async Task Credentials_are_asked_for_each_attempt()
    {
        var handler = new ScriptedHandler(Error(500, "InternalError"), Answer(200));
        var provider = new Counting();
        using var client = TestClient.Create(handler, options => options.Credentials = provider);

        await client.SendAsync(new TestHead());

        Assert.Contains("Credential=id-1/", handler.Seen[0].Header("Authorization"), StringComparison.Ordinal);
        Assert.Contains("Credential=id-2/", handler.Seen[1].Header("Authorization"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anonymous_requests_go_out_unsigned()
    {
        using var client = Create(options => options.Credentials = OssCredentialsProvider.Anonymous);

        await client.SendAsync(new TestHead());

        Assert.Null(_handler.Seen[0].Header("Authorization"));
    }

    [Fact]
    public async Task Missing_credentials_fail_before_anything_is_sent()
    {
        using var client = Create(options => options.Credentials = null);

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await client.SendAsync(new TestHead()));

        Assert.Empty(_handler.Seen);
    }

    [Fact]
    public async Task TimeProvider_is_the_clock_of_signatures()
    {
        using var client = Create(options => options.TimeProvider = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(
            new DateTimeOffset(2031, 2, 3, 4, 5, 6, TimeSpan.Zero)));

        await client.SendAsync(new TestHead());

        Assert.Equal("20310203T040506Z", _handler.Seen[0].Header("x-oss-date"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public async Task MaxAttempts_bounds_the_attempts(int attempts)
    {
        var handler = new ScriptedHandler(Error(500, "InternalError"));
        using var client = TestClient.Create(handler, options => options.Retry.MaxAttempts = attempts);

        await Assert.ThrowsAsync<OssServiceException>(async () => await client.SendAsync(new TestHead()));

        Assert.Equal(attempts, handler.Seen.Count);
    }

    [Fact]
    public async Task VerifyUploads_off_takes_any_sum()
    {
        using var client = TestClient.Create(
            new ScriptedHandler(Answer(200, "", ("x-oss-hash-crc64ecma", "1"))), options => options.VerifyUploads = false);

        await client.SendAsync(new TestPut { Content = "abc" });
    }

    [Fact]
    public async Task VerifyDownloads_off_takes_any_sum()
    {
        using var client = TestClient.Create(
            new ScriptedHandler(Answer(200, "abc", ("x-oss-hash-crc64ecma", "1"))), options => options.VerifyDownloads = false);

        await using var result = await client.SendAsync(new TestGet());

        Assert.Equal("abc", await result.ReadAsStringAsync());
    }

    [Fact]
    public async Task HttpInvoker_sends_the_requests()
    {
        using var invoker = new HttpMessageInvoker(_handler, disposeHandler: false);
        using var client = new OssClient(new OssClientOptions
        {
            Region = "cn-hangzhou",
            Endpoint = "http://storage.oss.test",
            Credentials = new OssCredentials("id", "secret"),
            HttpInvoker = invoker,
        });

        await client.SendAsync(new TestHead());

        Assert.Single(_handler.Seen);
    }

    [Fact]
    public async Task Later_changes_of_the_options_have_no_effect()
    {
        var handler = new ScriptedHandler(Error(500, "InternalError"));
        var options = TestClient.Options(handler);
        using var client = new OssClient(options);
        options.Retry.MaxAttempts = 9;
        options.Endpoint = "http://elsewhere.test";
        options.Credentials = null;

        await Assert.ThrowsAsync<OssServiceException>(async () => await client.SendAsync(new TestHead()));

        Assert.Equal(3, handler.Seen.Count);
        Assert.Equal("test-bucket.storage.oss.test", handler.Seen[0].Uri.Host);
    }

    [Theory]
    [MemberData(nameof(BadOptions))]
    public void Refuses_options_that_make_no_sense(Action<OssClientOptions> spoil) =>
        Assert.ThrowsAny<ArgumentException>(() => Create(spoil).Dispose());

    public static TheoryData<Action<OssClientOptions>> BadOptions() =>
    [
        options => options.Retry.MaxAttempts = 0,
        options => options.Retry.BaseDelay = TimeSpan.FromSeconds(-1),
        options => options.Retry.MaxDelay = TimeSpan.FromSeconds(-1),
        options => options.Retry.MaxElapsed = TimeSpan.FromSeconds(-1),
        options => options.Timeouts.Connect = TimeSpan.Zero,
        options => options.Timeouts.ResponseHeaders = TimeSpan.FromSeconds(-5),
        options => options.Timeouts.Idle = TimeSpan.FromDays(400),
        options => options.Retry = null!,
        options => options.Timeouts = null!,
        options => options.TimeProvider = null!,
        options => (options.Endpoint, options.Region) = (null, null),
        options => options.Endpoint = "ftp://host",
        options => options.Region = "cn-hangzhou-internal",
        options => options.Product = "O S S",
    ];

    private OssClient Create(Action<OssClientOptions> change) => TestClient.Create(_handler, change);

    private sealed class Counting : OssCredentialsProvider
    {
        private int _count;

        public override ValueTask<OssCredentials?> GetCredentialsAsync(CancellationToken cancellationToken = default) =>
            new(new OssCredentials($"id-{++_count}", "secret"));
    }
}
