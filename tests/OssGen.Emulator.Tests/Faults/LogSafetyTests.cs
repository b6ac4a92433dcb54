using System.Text;
using Microsoft.Extensions.Logging;
using OssGen.Emulator.Tests.EndToEnd;

namespace OssGen.Emulator.Tests.Faults;

/// <summary>A request can neither forge a log, nor put a secret into it, nor fail because of it.</summary>
public sealed class LogSafetyTests : IAsyncLifetime
{
    private const string Bucket = "safely-logged";

    // A line of its own, an escape sequence, C1 controls, a line separator, an override of the direction, and a character of no width.
    private const string Hostile = "\r\n\u001b[31m\u009b2J\u0085\u2028\u2029\u202e\u200b";

    private readonly RecordingLoggers _log = new();
    private readonly HttpClient _http = new();
    private OssEmulator _emulator = null!;

    public static TheoryData<string> Targets { get; } = new()
    {
        $"{Bucket}/{Uri.EscapeDataString(Hostile)}",
        $"{Uri.EscapeDataString(Hostile)}/key",
        $"{Bucket}/key?{Uri.EscapeDataString(Hostile)}=1",
        $"{Bucket}/key?prefix={Uri.EscapeDataString(Hostile)}",
        $"{Bucket}/key?OSSAccessKeyId={Uri.EscapeDataString(Hostile)}&Expires=1&Signature=x",
        $"{Bucket}/key?OSSAccessKeyId=id&Expires=9999999999&Signature=x&response-content-type={Uri.EscapeDataString(Hostile)}",
        $"_ossgen/{Uri.EscapeDataString(Hostile)}",
    };

    public async Task InitializeAsync()
    {
        _emulator = await OssEmulator.StartAsync(new() { LoggerFactory = _log, ControlPaths = true });
        using var client = Client();
        await client.PutBucketAsync(new() { Bucket = Bucket, Acl = BucketAcl.PublicReadWrite });
        await _log.NextAsync();
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _emulator.DisposeAsync();
        _log.Dispose();
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task No_part_of_a_target_can_forge_a_line_or_control_a_terminal(string target)
    {
        using var response = await _http.GetAsync(new Uri($"{_emulator.Endpoint}{target}"));

        RequireHarmless(await _log.NextAsync());
    }

    [Fact]
    public async Task No_signed_header_can_forge_a_line_or_control_a_terminal()
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(_emulator.Endpoint, $"{Bucket}/key"));
        request.Headers.Date = DateTimeOffset.UtcNow;
        request.Headers.TryAddWithoutValidation("Authorization", "OSS id:x");
        request.Headers.TryAddWithoutValidation("x-oss-meta-a", "a\u001b[31m\t");
        using var raw = new SocketsHttpHandler { RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        request.Headers.TryAddWithoutValidation("x-oss-meta-b", "\u009b2J\u2028\u202e\u200b");
        using var http = new HttpClient(raw);
        using var response = await http.SendAsync(request);

        RequireHarmless(await _log.NextAsync());
    }

    [Theory]
    [InlineData("callback")]
    [InlineData("callback-var")]
    public async Task The_server_of_a_callback_and_its_variables_are_not_logged(string name)
    {
        const string Secret = "eyJ4OnRva2VuIjoic2VjcmV0LW9mLXRoZS1zZXJ2ZXIifQ==";
        using var inQuery = new HttpRequestMessage(
            HttpMethod.Put,
            new Uri(
                _emulator.Endpoint,
                $"{Bucket}/key?{name}={Uri.EscapeDataString(Secret)}&OSSAccessKeyId=id&Expires=9999999999&Signature=x"));
        using var inHeader = new HttpRequestMessage(HttpMethod.Put, new Uri(_emulator.Endpoint, $"{Bucket}/key"));
        inHeader.Headers.Date = DateTimeOffset.UtcNow;
        inHeader.Headers.TryAddWithoutValidation("Authorization", "OSS id:x");
        inHeader.Headers.TryAddWithoutValidation($"x-oss-{name}", Secret);
        foreach (var request in new[] { inQuery, inHeader })
        {
            using var response = await _http.SendAsync(request);

            var logged = await _log.NextAsync();
            Assert.Equal("SignatureDoesNotMatch", logged.Values["Code"]);
            Assert.DoesNotContain(Secret, TextOf(logged), StringComparison.Ordinal);
            Assert.DoesNotContain(Uri.EscapeDataString(Secret), TextOf(logged), StringComparison.Ordinal);
            Assert.Contains("***", logged.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("""["eq","$x-oss-security-token","secret-token"]""")]
    [InlineData("""["eq","$callback","secret-token"]""")]
    [InlineData("""["eq","$x-oss-securit\u0079-token","secret-token"]""")]
    public async Task The_token_of_a_form_is_not_logged(string condition)
    {
        var policy = Convert.ToBase64String(
            Encoding.UTF8.GetBytes($$"""{"expiration":"2050-01-01T00:00:00.000Z","conditions":[{{condition}}]}"""));
        using var form = new MultipartFormDataContent
        {
            { new StringContent("id"), "OSSAccessKeyId" }, { new StringContent(policy), "policy" }, { new StringContent("x"), "Signature" },
            { new StringContent("key"), "key" }, { new StringContent("secret-token"), "x-oss-security-token" },
            { new StringContent("content"), "file", "a.txt" },
        };
        using var response = await _http.PostAsync(new Uri(_emulator.Endpoint, Bucket), form);

        var logged = await _log.NextAsync();
        Assert.Equal("SignatureDoesNotMatch", logged.Values["Code"]);
        Assert.DoesNotContain("secret-token", TextOf(logged), StringComparison.Ordinal);
        Assert.DoesNotContain(policy, TextOf(logged), StringComparison.Ordinal);
    }

    // A full disk, for example.
    [Fact]
    public async Task A_log_that_can_not_be_written_changes_no_reply()
    {
        using var broken = new BrokenLoggers();
        await using var emulator = await OssEmulator.StartAsync(new() { LoggerFactory = broken });
        using var client = Client(emulator);

        await client.PutBucketAsync(Bucket);
        await client.PutObjectAsync(Bucket, "key", "hello, oss");

        Assert.Equal(10, (await client.HeadObjectAsync(Bucket, "key")).ContentLength);
        Assert.Equal(3, broken.Count);
    }

    private static void RequireHarmless(RecordingLoggers.LoggedEvent logged)
    {
        Assert.All(logged.Text.Split('\n').Skip(1), line => Assert.StartsWith("    ", line, StringComparison.Ordinal));
        Assert.DoesNotContain(
            TextOf(logged),
            character => character != '\n' && (char.IsControl(character) || "\u2028\u2029\u202e\u200b".Contains(character)));
    }

    private static string TextOf(RecordingLoggers.LoggedEvent logged) => string.Join('\n', logged.Values.Values.Append(logged.Text));

    private OssClient Client(OssEmulator? emulator = null) => new(new()
    {
        Endpoint = (emulator ?? _emulator).Endpoint.ToString(),
        Region = "cn-hangzhou",
        Credentials = new OssCredentials("id", "secret"),
        Retry = new OssRetryOptions { MaxAttempts = 1 },
    });

    private sealed class BrokenLoggers : ILoggerFactory, ILogger
    {
        private int _count;

        public int Count => _count;

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Interlocked.Increment(ref _count);
            throw new IOException("No space left on device");
        }

        public void Dispose()
        {
        }
    }
}
