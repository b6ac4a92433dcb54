namespace OssGen.Tests.Credentials.Sources;

public sealed class EcsRoleTests : IDisposable
{
    private readonly SourceSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Asks_for_a_session_token_then_for_the_role_then_for_its_credentials()
    {
        var credentials = await Fetch();

        Assert.Equal(
            ("id1", "sts-secret", "sts-token", _site.Time.GetUtcNow().AddHours(1)),
            (credentials!.AccessKeyId, credentials.AccessKeySecret, credentials.SecurityToken!, credentials.Expires!.Value));
        Assert.Equal(
            [
                "PUT http://100.100.100.200/latest/api/token",
                "GET http://100.100.100.200/latest/meta-data/ram/security-credentials/",
                "GET http://100.100.100.200/latest/meta-data/ram/security-credentials/web",
            ],
            _site.Server.Seen.Select(static request => $"{request.Method} {request.Uri}"));
        Assert.All(
            _site.Server.Seen.Skip(1),
            static request => Assert.Equal("metadata-session", request.Header("X-aliyun-ecs-metadata-token")));
    }

    [Theory]
    [InlineData("web", null)]
    [InlineData(null, "web")]
    public async Task A_role_that_is_named_is_not_asked_for(string? given, string? variable)
    {
        _site["ALIBABA_CLOUD_ECS_METADATA"] = variable;

        await Fetch(given);

        Assert.DoesNotContain(_site.Server.Seen, static request => request.Uri.AbsolutePath == SourceServer.Roles);
    }

    [Fact]
    public async Task A_service_without_session_tokens_is_asked_without_one()
    {
        _site.Server.Fault = static request => request.Method == "PUT" ? SourceServer.Reply(404, "") : null;
        _site.Server.SessionToken = null!;

        Assert.Equal("id1", (await Fetch())!.AccessKeyId);
    }

    [Fact]
    public async Task A_service_without_session_tokens_is_refused_where_they_are_required()
    {
        _site["ALIBABA_CLOUD_IMDSV1_DISABLED"] = "true";
        _site.Server.Fault = static request => request.Method == "PUT" ? SourceServer.Reply(404, "") : null;

        await Fails("The metadata service refused a session token with status 404.");
        Assert.Single(_site.Server.Seen);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("TRUE")]
    public async Task Nothing_is_asked_where_metadata_is_disabled(string value)
    {
        _site["ALIBABA_CLOUD_ECS_METADATA_DISABLED"] = value;

        await Fails("The metadata service is disabled by ALIBABA_CLOUD_ECS_METADATA_DISABLED.");
        Assert.Empty(_site.Server.Seen);
    }

    [Fact]
    public async Task An_instance_without_a_role_says_so()
    {
        _site.Server.Role = null;

        await Fails("The instance has no RAM role.");
    }

    [Fact]
    public async Task A_role_that_the_instance_does_not_have_is_named() =>
        await Fails("The instance doesn't have the RAM role other.", "other");

    [Fact]
    public async Task A_machine_without_the_service_is_known_after_one_second_and_one_request()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _site.Server.Gate = cancellation =>
        {
            asked.TrySetResult();
            return Task.Delay(Timeout.Infinite, cancellation);
        };
        var fetch = Fetch();
        await asked.Task;

        _site.Time.Advance(TimeSpan.FromSeconds(1));

        var error = await Assert.ThrowsAsync<OssCredentialsException>(() => fetch);
        Assert.Equal("The metadata service (100.100.100.200) didn't answer within 1 s.", error.Message);
        Assert.Single(_site.Server.Seen);
    }

    [Fact]
    public async Task A_service_that_cannot_be_reached_is_asked_once()
    {
        _site.Server.Fault = static _ => throw new HttpRequestException("No route to host");

        await Fails("The metadata service (100.100.100.200) can't be reached: No route to host");
        Assert.Single(_site.Server.Seen);
    }

    [Fact]
    public async Task A_busy_service_is_asked_again_with_growing_delays()
    {
        var busy = 2;
        _site.Server.Fault = request =>
            request.Uri.AbsolutePath == SourceServer.Roles && busy-- > 0 ? SourceServer.Reply(503, "") : null;

        Assert.Equal("id1", (await Fetch())!.AccessKeyId);
        Assert.Equal([TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(200)], _site.Time.Delays);
    }

    [Theory]
    [InlineData("", "The reply of the metadata service isn't a JSON object.")]
    [InlineData("<html>", "The reply of the metadata service isn't a JSON object.")]
    [InlineData("[]", "The reply of the metadata service isn't a JSON object.")]
    [InlineData("{\"Code\":\"Failed\"}", "The reply of the metadata service reports the failure Failed instead of credentials.")]
    [InlineData("{\"AccessKeyId\":\"i\",\"AccessKeySecret\":\"s\"}", "The reply of the metadata service has no SecurityToken.")]
    [InlineData(
        "{\"AccessKeyId\":7,\"AccessKeySecret\":\"s\",\"SecurityToken\":\"t\"}", "The reply of the metadata service has no AccessKeyId.")]
    [InlineData("{\"AccessKeyId\":\"i\",\"SecurityToken\":\"t\"}", "The reply of the metadata service has no AccessKeySecret.")]
    [InlineData(
        "{\"AccessKeyId\":\"i\",\"AccessKeySecret\":\"s\",\"SecurityToken\":\"t\",\"Expiration\":\"soon\"}",
        "The reply of the metadata service has an Expiration that isn't a time.")]
    public async Task A_malformed_document_is_no_credentials(string document, string reason)
    {
        _site.Server.Fault = request =>
            request.Uri.AbsolutePath.EndsWith("/web", StringComparison.Ordinal) ? SourceServer.Reply(200, document) : null;

        await Fails(reason);
    }

    [Fact]
    public async Task A_document_without_an_end_is_not_read_to_it()
    {
        _site.Server.Fault = static request => request.Method == "GET" ? SourceServer.Reply(200, new string(' ', 1_000_000)) : null;

        await Fails("The metadata service (100.100.100.200) sent more than 65536 bytes, which can't be credentials.");
    }

    private async Task Fails(string reason, string? roleName = null)
    {
        var error = await Assert.ThrowsAsync<OssCredentialsException>(() => Fetch(roleName));
        Assert.Equal(reason, error.Message);
    }

    private async Task<OssCredentials?> Fetch(string? roleName = null) => await _site.Providers.EcsRole(roleName).GetCredentialsAsync();
}
