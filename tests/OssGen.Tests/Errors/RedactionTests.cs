using Microsoft.Extensions.Logging;
using OssGen.Errors;
using OssGen.Tests.Faults;
using static OssGen.Tests.Faults.ScriptedHandler;

namespace OssGen.Tests.Errors;

public sealed class RedactionTests
{
    [Theory]
    [InlineData("https://b.host/k?x-oss-signature=abc&x-oss-date=d", "https://b.host/k?x-oss-signature=REDACTED&x-oss-date=d")]
    [InlineData(
        "https://b.host/k?Signature=abc&OSSAccessKeyId=id&Expires=1",
        "https://b.host/k?Signature=REDACTED&OSSAccessKeyId=REDACTED&Expires=1")]
    [InlineData("https://b.host/k?X-OSS-Security-Token=abc", "https://b.host/k?X-OSS-Security-Token=REDACTED")]
    [InlineData("https://b.host/k?x%2Doss%2Dsignature=abc", "https://b.host/k?x-oss-signature=REDACTED")]
    [InlineData("https://user:password@b.host:81/k?acl", "https://b.host:81/k?acl")]
    public void A_URL_loses_its_secrets(string url, string expected) => Assert.Equal(expected, Redaction.Url(new Uri(url)));

    [Fact]
    public void A_URL_as_it_is_signed_keeps_its_dot_segments()
    {
        var uri = new Uri(
            "http://host/bucket/../../x?x%2Doss%2Dsignature=abc&a",
            new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

        Assert.Equal("http://host/bucket/../../x?x%2Doss%2Dsignature=REDACTED&a", Redaction.Url(uri));
    }

    [Fact]
    public async Task No_log_holds_a_signature_a_token_or_a_secret()
    {
        using var logs = new CollectingLoggerFactory();
        var handler = new ScriptedHandler(
            Error(500, "InternalError"),
            Error(403, "RequestTimeTooSkewed", "", ("Date", "Mon, 04 May 2026 04:02:01 GMT")),
            Answer(307, "", ("Location", "http://test-bucket.oss-cn-shanghai.aliyuncs.com/key?x-oss-signature=leaked-signature")),
            Error(403, "SignatureDoesNotMatch", "<StringToSign>my-security-token</StringToSign>"));
        using var client = TestClient.Create(handler, options =>
        {
            options.LoggerFactory = logs;
            options.Credentials = new OssCredentials("test-id", "my-secret-key", "my-security-token");
        });

        await Assert.ThrowsAsync<OssServiceException>(async () => await client.SendAsync(new TestPut { Content = "x" }));

        var authorization = handler.Seen[0].Header("Authorization")!;
        Assert.NotEmpty(logs.Lines);
        Assert.All(logs.Lines, line =>
        {
            Assert.DoesNotContain("my-secret-key", line, StringComparison.Ordinal);
            Assert.DoesNotContain("my-security-token", line, StringComparison.Ordinal);
            Assert.DoesNotContain("leaked-signature", line, StringComparison.Ordinal);
            Assert.DoesNotContain(authorization[^64..], line, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Attempts_retries_redirects_and_failures_are_logged()
    {
        using var logs = new CollectingLoggerFactory();
        var handler = new ScriptedHandler(
            Error(500, "InternalError"), Answer(307, "", ("Location", "http://test-bucket.oss-cn-shanghai.aliyuncs.com/key")), Error(
                404, "NoSuchKey"));
        using var client = TestClient.Create(handler, options => options.LoggerFactory = logs);

        await Assert.ThrowsAsync<OssServiceException>(async () => await client.SendAsync(new TestHead()));

        Assert.Contains(
            logs.Lines, line => line.Contains("attempt 1: HEAD http://test-bucket.storage.oss.test/key", StringComparison.Ordinal));
        Assert.Contains(
            logs.Lines,
            line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains("InternalError", StringComparison.Ordinal));
        Assert.Contains(logs.Lines, line => line.Contains("redirected to oss-cn-shanghai.aliyuncs.com", StringComparison.Ordinal));
        Assert.Contains(
            logs.Lines,
            line => line.StartsWith("Information", StringComparison.Ordinal) && line.Contains("NoSuchKey", StringComparison.Ordinal));
    }

    private sealed class CollectingLoggerFactory : ILoggerFactory, ILogger
    {
        private readonly List<string> _lines = [];

        internal IReadOnlyList<string> Lines => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Add($"{logLevel}: {formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
