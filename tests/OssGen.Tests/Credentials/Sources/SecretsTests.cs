using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.Logging;
using OssGen.Tests.Faults;
using static OssGen.Tests.Faults.ScriptedHandler;

namespace OssGen.Tests.Credentials.Sources;

/// <summary>No secret is in an error, a log or a string, whatever the source and whatever fails.</summary>
public sealed class SecretsTests
{
    private static readonly Dictionary<string, Func<SeenRequest, HttpResponseMessage?>> Faults = new()
    {
        ["none"] = static _ => null,
        ["refusal that repeats the request"] = static request => Refusal(403, request),
        ["failure that repeats the request"] = static request => Refusal(500, request),
        ["redirect"] = static _ => SourceServer.Reply(302, SourceKinds.Mark),
        ["no JSON"] = static _ => SourceServer.Reply(200, SourceKinds.Mark),
        ["broken JSON"] = static _ => SourceServer.Reply(200, $$"""{"AccessKeySecret":"{{SourceKinds.Mark}}" {{SourceKinds.Mark}}"""),
        ["code"] = static _ => SourceServer.Reply(200, $$"""{"Code":"no {{SourceKinds.Mark}}"}"""),
        ["no ID"] = static _ => Parts($$""" "AccessKeySecret":"{{SourceKinds.Mark}}","SecurityToken":"{{SourceKinds.Mark}}" """),
        ["secret with a line end"] = static _ => Parts(
            $$""" "AccessKeyId":"i","AccessKeySecret":"{{SourceKinds.Mark}}\n","SecurityToken":"{{SourceKinds.Mark}}" """),
        ["token with a control character"] = static _ => Parts(
            $$""" "AccessKeyId":"i","AccessKeySecret":"{{SourceKinds.Mark}}","SecurityToken":"\u0007{{SourceKinds.Mark}}" """),
        ["bad expiration"] = static _ => Parts(
            $$""" "AccessKeyId":"i","AccessKeySecret":"s","SecurityToken":"t","Expiration":"{{SourceKinds.Mark}}" """),
        ["expired"] = static _ => Parts(
            $$"""
            "AccessKeyId":"i","AccessKeySecret":"{{SourceKinds.Mark}}","SecurityToken":"{{SourceKinds.Mark}}","Expiration":"2020-01-01"
            """),
        ["no connection"] = static _ => throw new HttpRequestException("Connection refused"),
    };

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var kind in SourceKinds.All)
            {
                foreach (var fault in Faults.Keys)
                {
                    cases.Add(kind, fault);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task No_text_contains_a_secret(string kind, string fault)
    {
        using var site = new SourceSite();
        (site["OSS_ACCESS_KEY_ID"], site["OSS_ACCESS_KEY_SECRET"]) = kind == "environment" ? ("i", SourceKinds.Mark + "\n\u0007") : default;
        (site.Server.Secret, site.Server.Token, site.Server.SessionToken) = (SourceKinds.Mark, SourceKinds.Mark, SourceKinds.Mark);
        site.Server.Fault = request => request.Method == "PUT" ? null : Faults[fault](request);
        var texts = new ConcurrentQueue<string>();
        using var logs = new TextLogs(texts);
        var provider = SourceKinds.Create(site, kind);
        using var client = TestClient.Create(
            new ScriptedHandler(Error(403, "InvalidSecurityToken")),
            options => (options.Credentials, options.LoggerFactory) = (provider, logs),
            site.Time);

        var failure = await Record.ExceptionAsync(async () => await client.SendAsync(new TestHead()));

        texts.Enqueue(provider.ToString()!);
        texts.Enqueue(failure!.ToString());
        Assert.DoesNotContain(texts, static text => text.Contains(SourceKinds.Mark, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("[default]\nhush-hush")]
    [InlineData("{\"profiles\":[{\"name\":\"x\",\"access_key_secret\":\"hush-hush\" hush-hush")]
    [InlineData("[default]\ntype = access_key\naccess_key_id = i\naccess_key_secret = hush-hush\u0007")]
    [InlineData("[default]\ntype = hush-hush\naccess_key_secret = hush-hush")]
    [InlineData("[default]\ntype = external\nprocess_command = /missing/program hush-hush")]
    [InlineData("[default]\ntype = external\nprocess_command = /missing/program 'hush-hush")]
    [InlineData("[default]\ntype = credentials_uri\ncredentials_uri = ftp://hush-hush")]
    [InlineData("[default]\ntype = ram_role_arn\naccess_key_id = i\naccess_key_secret = hush-hush")]
    public async Task No_error_about_a_profile_file_contains_a_secret(string content)
    {
        using var site = new SourceSite();
        var provider = site.Providers.FromProfile(name: null, [site.Write("profiles", content)]);

        var failure = await Assert.ThrowsAsync<OssCredentialsException>(async () => await provider.GetCredentialsAsync());

        Assert.DoesNotContain(SourceKinds.Mark, failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Options_are_printed_without_what_is_confidential()
    {
        Assert.Equal(
            "OssAssumeRoleOptions { RoleArn = arn }",
            new OssAssumeRoleOptions { RoleArn = "arn", Policy = SourceKinds.Mark, ExternalId = SourceKinds.Mark }.ToString());
        Assert.Equal(
            "OssOidcRoleOptions { RoleArn = arn, ProviderArn = p, TokenFile = f }",
            new OssOidcRoleOptions { RoleArn = "arn", ProviderArn = "p", TokenFile = "f", Policy = SourceKinds.Mark }.ToString());
    }

    private static HttpResponseMessage Parts(string members) =>
        SourceServer.Reply(200, $$"""{"Credentials":{ {{members}} }, {{members}} }""");

    private static HttpResponseMessage Refusal(int status, SeenRequest request)
    {
        var echo = new StringBuilder().Append(request.Uri.AbsoluteUri);
        foreach (var (name, value) in request.Headers)
        {
            echo.Append(' ').Append(name).Append(' ').Append(value);
        }

        echo.Append(' ').Append(Encoding.UTF8.GetString(request.Body));
        var text = System.Text.Json.JsonEncodedText.Encode(echo.ToString());
        return SourceServer.Reply(status, $$"""{"Code":"Denied","Message":"{{text}}","RequestId":"{{SourceKinds.Mark}} r"}""");
    }

    private sealed class TextLogs(ConcurrentQueue<string> texts) : ILoggerFactory, ILogger
    {
        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            texts.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}
