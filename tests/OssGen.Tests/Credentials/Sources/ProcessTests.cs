using OssGen.TestSupport.Programs;

namespace OssGen.Tests.Credentials.Sources;

public sealed class ProcessTests : IDisposable
{
    private readonly SourceSite _site = new();

    public void Dispose() => _site.Dispose();

    [UnixTheory]
    [InlineData("""{"mode":"StsToken","access_key_id":"i","access_key_secret":"s","sts_token":"t","expiration":"2026-05-04T04:00:00Z"}""")]
    [InlineData("""{"AccessKeyId":"i","AccessKeySecret":"s","SecurityToken":"t","Expiration":"2026-05-04T04:00:00Z"}""")]
    public async Task Reads_what_a_program_prints(string output)
    {
        var program = _site.WriteProgram($"""echo '{output}'; echo noise >&2""");

        var credentials = await _site.Providers.FromProcess(program, []).GetCredentialsAsync();

        Assert.Equal(
            ("i", "s", "t", new DateTimeOffset(2026, 5, 4, 4, 0, 0, TimeSpan.Zero)),
            (credentials!.AccessKeyId, credentials.AccessKeySecret, credentials.SecurityToken!, credentials.Expires!.Value));
    }

    [UnixFact]
    public async Task Arguments_are_passed_unchanged()
    {
        var program = _site.WriteProgram("""printf '{"AccessKeyId":"%s","AccessKeySecret":"%s"}' "$1" "$2" """);

        var credentials = await _site.Providers.FromProcess(program, ["a b; $HOME", "'s"]).GetCredentialsAsync();

        Assert.Equal(("a b; $HOME", "'s"), (credentials!.AccessKeyId, credentials.AccessKeySecret));
    }

    [UnixTheory]
    [InlineData("exit 3", "The program program ended with exit code 3.")]
    [InlineData("echo no", "The output of the program program isn't a JSON object.")]
    [InlineData("echo {}", "The output of the program program has no AccessKeyId.")]
    [InlineData("yes", "The program program printed more than 65536 bytes, which can't be credentials.")]
    public async Task A_program_that_fails_is_named_with_the_reason(string script, string reason)
    {
        var program = _site.WriteProgram(script);

        var error = await Assert.ThrowsAsync<OssCredentialsException>(
            async () => await _site.Providers.FromProcess(program, []).GetCredentialsAsync());

        Assert.Equal(reason, error.Message);
    }

    [Fact]
    public async Task A_program_that_does_not_exist_is_named()
    {
        var error = await Assert.ThrowsAsync<OssCredentialsException>(
            async () => await _site.Providers.FromProcess(_site.PathOf("missing"), []).GetCredentialsAsync());

        Assert.StartsWith("The program missing can't be started.", error.Message, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task A_program_that_does_not_end_is_ended_after_30_seconds()
    {
        NamedPipe.Make(_site.PathOf("pipe"));
        var program = _site.WriteProgram($"echo started > '{_site.PathOf("pipe")}'; exec sleep 1000");
        var fetch = _site.Providers.FromProcess(program, []).GetCredentialsAsync().AsTask();
        Assert.Equal("started\n", await File.ReadAllTextAsync(_site.PathOf("pipe")));

        _site.Time.Advance(TimeSpan.FromSeconds(30));

        var error = await Assert.ThrowsAsync<OssCredentialsException>(() => fetch);
        Assert.Equal("The program program returned no credentials within 30 s.", error.Message);
    }
}
