using OssGen.TestSupport.Programs;

namespace OssGen.Tests.Credentials.Sources;

/// <summary>A chain ends with a named profile that can't be used, whatever its mode, and with a broken file that code names.</summary>
public sealed class NamedProfileTests : IDisposable
{
    private const string Stop = " The sources after this one weren't tried, because it was asked for by name.";
    private const string Key = "\"access_key_id\":\"i\",\"access_key_secret\":\"s\"";
    private const string Role = "\"ram_role_arn\":\"arn\"";

    private readonly SourceSite _site = new();

    /// <summary>A profile of each supported mode, and of one that isn't supported, none of which has credentials.</summary>
    public static TheoryData<string> Broken { get; } =
    [
        "\"mode\":\"AK\"",
        "\"mode\":\"StsToken\"," + Key,
        "\"mode\":\"RamRoleArn\"," + Key,
        "\"mode\":\"RamRoleArn\"," + Key + "," + Role,
        "\"mode\":\"EcsRamRole\"",
        "\"mode\":\"EcsRamRole\",\"ram_role_name\":\"web\"",
        "\"mode\":\"OIDC\"," + Role,
        "\"mode\":\"OIDC\"," + Role + ",\"oidc_provider_arn\":\"p\",\"oidc_token_file\":\"/missing/token\"",
        "\"mode\":\"External\"",
        "\"mode\":\"External\",\"process_command\":\"/missing/program\"",
        "\"mode\":\"ChainableRamRoleArn\"," + Role + ",\"source_profile\":\"it\"",
        "\"mode\":\"ChainableRamRoleArn\"," + Role + ",\"source_profile\":\"instance\"",
        "\"mode\":\"CredentialsURI\",\"credentials_uri\":\"http://credentials.test/\"",
        "\"mode\":\"CredentialsURI\",\"credentials_uri\":\"file:///x\"",
        "\"mode\":\"CloudSSO\"",
        "\"other\":\"x\"",
    ];

    public void Dispose() => _site.Dispose();

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_profile_that_code_names_ends_the_chain(string members)
    {
        WriteBroken(members);

        await EndsAsync(OssCredentialsProvider.FirstOf(_site.Providers.FromProfile("it", []), OssCredentialsProvider.Anonymous));
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_profile_that_a_variable_names_ends_the_default_chain(string members)
    {
        WriteBroken(members);
        _site["ALIBABA_CLOUD_PROFILE"] = "it";

        await EndsAsync(_site.Providers.DefaultChain());
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task The_current_profile_of_a_file_that_a_variable_names_ends_the_default_chain(string members)
    {
        _site["ALIBABA_CLOUD_CONFIG_FILE"] = WriteBroken(members);

        await EndsAsync(_site.Providers.DefaultChain());
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task The_current_profile_of_a_file_that_code_names_ends_the_chain(string members)
    {
        var file = WriteBroken(members);

        await EndsAsync(OssCredentialsProvider.FirstOf(_site.Providers.FromProfile(name: null, [file]), OssCredentialsProvider.Anonymous));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"profiles":[]}""")]
    [InlineData("""{"current":"other","profiles":[]}""")]
    [InlineData("no section")]
    [InlineData("")]
    public async Task An_unusable_file_that_code_names_ends_the_chain(string content)
    {
        string[] files = [_site.PathOf("missing"), _site.Write("oss.json", content)];

        await EndsAsync(OssCredentialsProvider.FirstOf(_site.Providers.FromProfile(name: null, files), OssCredentialsProvider.Anonymous));
    }

    [UnixFact]
    public async Task A_file_that_code_names_and_nobody_may_read_ends_the_chain()
    {
        var file = _site.Write("oss.json", "{}");
        using var held = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        await EndsAsync(OssCredentialsProvider.FirstOf(_site.Providers.FromProfile(name: null, [file]), OssCredentialsProvider.Anonymous));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("x")]
    public async Task A_chain_continues_after_files_that_code_names_and_that_do_not_exist(string? name)
    {
        var chain = OssCredentialsProvider.FirstOf(
            _site.Providers.FromProfile(name, [_site.PathOf("missing")]), OssCredentialsProvider.Anonymous);

        Assert.Null(await chain.GetCredentialsAsync());
    }

    private static async Task EndsAsync(OssCredentialsProvider chain)
    {
        var error = await Assert.ThrowsAsync<OssCredentialsException>(async () => await chain.GetCredentialsAsync());

        Assert.Contains(Stop, error.Message, StringComparison.Ordinal);
    }

    /// <summary>Writes the profile, on a machine whose metadata service is disabled and whose servers refuse everything.</summary>
    private string WriteBroken(string members)
    {
        _site["ALIBABA_CLOUD_ECS_METADATA_DISABLED"] = "true";
        _site.Server.Fault = static _ => SourceServer.Reply(403, "{}");
        return _site.Write(
            ".aliyun/config.json",
            $$"""{"current":"it","profiles":[{"name":"it",{{members}}},{"name":"instance","mode":"EcsRamRole"}]}""");
    }
}
