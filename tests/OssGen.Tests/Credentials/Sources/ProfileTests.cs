using System.Web;
using OssGen.TestSupport.Programs;

namespace OssGen.Tests.Credentials.Sources;

/// <summary>The modes of aliyun CLI's profiles and the types of the SDKs' profiles.</summary>
public sealed class ProfileTests : IDisposable
{
    private readonly SourceSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("\"mode\":\"AK\",\"access_key_id\":\"i\",\"access_key_secret\":\"s\",\"sts_token\":\"unused\"", null)]
    [InlineData("\"mode\":\"ak\",\"access_key_id\":\"i\",\"access_key_secret\":\"s\"", null)]
    [InlineData("\"mode\":\"StsToken\",\"access_key_id\":\"i\",\"access_key_secret\":\"s\",\"sts_token\":\"t\"", "t")]
    public async Task Keys_are_in_the_file(string members, string? token)
    {
        _site.WriteProfile(members);

        var credentials = await Fetch();

        Assert.Equal(("i", "s", token), (credentials!.AccessKeyId, credentials.AccessKeySecret, credentials.SecurityToken));
        Assert.Empty(_site.Server.Seen);
    }

    [Fact]
    public async Task RamRoleArn_assumes_a_role_with_the_key_of_the_profile()
    {
        _site.WriteProfile(
            "\"mode\":\"RamRoleArn\",\"access_key_id\":\"i\",\"access_key_secret\":\"s\",\"ram_role_arn\":\"arn\","
                + "\"ram_session_name\":\"me\",\"expired_seconds\":1800,\"sts_region\":\"cn-x\",\"enable_vpc\":true,"
                + "\"policy\":\"{}\",\"external_id\":\"e\"");

        Assert.Equal("id1", (await Fetch())!.AccessKeyId);

        var request = Assert.Single(_site.Server.Seen);
        Assert.Equal(
            "https://sts-vpc.cn-x.aliyuncs.com/?DurationSeconds=1800&ExternalId=e&Policy=%7B%7D&RoleArn=arn&RoleSessionName=me",
            request.Uri.AbsoluteUri);
        Assert.Contains("Credential=i,", request.Header("Authorization"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChainableRamRoleArn_assumes_a_role_with_another_profile()
    {
        _site.Write(
            ".aliyun/config.json",
            """
            {"current":"c","profiles":[
              {"name":"c","mode":"ChainableRamRoleArn","source_profile":"b","ram_role_arn":"arn-c","ram_session_name":"c"},
              {"name":"b","mode":"ChainableRamRoleArn","source_profile":"a","ram_role_arn":"arn-b","ram_session_name":"b"},
              {"name":"a","mode":"EcsRamRole"}]}
            """);

        Assert.Equal("id3", (await Fetch())!.AccessKeyId);
        Assert.Equal(
            [("arn-b", "id1"), ("arn-c", "id2")],
            _site.Server.Seen.Where(static request => request.Uri.Host != SourceServer.Metadata).Select(static request => (
                HttpUtility.ParseQueryString(request.Uri.Query)["RoleArn"]!,
                request.Header("Authorization")!.Split("Credential=")[1].Split(',')[0])));
    }

    [Theory]
    [InlineData("""{"name":"it","mode":"ChainableRamRoleArn","source_profile":"it","ram_role_arn":"a"}""")]
    [InlineData("""
        {"name":"it","mode":"ChainableRamRoleArn","source_profile":"b","ram_role_arn":"a"},
        {"name":"b","mode":"ChainableRamRoleArn","source_profile":"it","ram_role_arn":"a"}
        """)]
    public async Task Profiles_that_depend_on_themselves_are_refused(string profiles)
    {
        _site.Write(".aliyun/config.json", $$"""{"current":"it","profiles":[{{profiles}}]}""");

        Assert.EndsWith("is its own source_profile, directly or through others.", await Failure(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EcsRamRole_asks_the_metadata_service()
    {
        _site.WriteProfile("\"mode\":\"EcsRamRole\",\"ram_role_name\":\"web\"");

        Assert.Equal("id1", (await Fetch())!.AccessKeyId);
    }

    [Fact]
    public async Task OIDC_sends_the_token_of_the_file()
    {
        var token = _site.Write("token", "a.b.c");
        _site.WriteProfile(
            $"\"mode\":\"OIDC\",\"oidc_provider_arn\":\"p\",\"oidc_token_file\":\"{token.Replace('\\', '/')}\",\"ram_role_arn\":\"arn\","
                + "\"ram_session_name\":\"me\"");

        Assert.Equal("id1", (await Fetch())!.AccessKeyId);
        Assert.Contains("OIDCToken=a.b.c", System.Text.Encoding.UTF8.GetString(_site.Server.Seen.Single().Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CredentialsURI_gets_the_credentials_of_a_URL()
    {
        _site.WriteProfile("\"mode\":\"CredentialsURI\",\"credentials_uri\":\"http://credentials.test/\"");

        Assert.Equal("id1", (await Fetch())!.AccessKeyId);
    }

    [UnixFact]
    public async Task External_runs_a_program()
    {
        var program = _site.WriteProgram("""printf '{"mode":"AK","access_key_id":"%s","access_key_secret":"s"}' "$1" """);
        _site.WriteProfile($"\"mode\":\"External\",\"process_command\":\"{program} 'a b'\"");

        Assert.Equal("a b", (await Fetch())!.AccessKeyId);
    }

    [Theory]
    [InlineData("type = access_key\naccess_key_id = i # the id\naccess_key_secret = s#1", "i", "s#1")]
    [InlineData("type=ecs_ram_role\nrole_name=web", "id1", "sts-secret")]
    [InlineData(
        "; a role\ntype = ram_role_arn\naccess_key_id=i\naccess_key_secret=s\nrole_arn=arn\nrole_session_name=n", "id1", "sts-secret")]
    public async Task The_file_of_the_SDKs_has_the_same_with_other_names(string lines, string id, string secret)
    {
        _site.Write(".alibabacloud/credentials", $"[other]\nx = y\n\n[default]   # used\n{lines.ReplaceLineEndings("\r\n")}\r\n");

        var credentials = await Fetch();

        Assert.Equal((id, secret), (credentials!.AccessKeyId, credentials.AccessKeySecret));
    }

    [Theory]
    [InlineData("\"mode\":\"AK\",\"access_key_id\":\"i\"", "has no access_key_secret.")]
    [InlineData("\"access_key_id\":\"i\"", "has no mode.")]
    [InlineData("\"mode\":\"StsToken\",\"access_key_id\":\"i\",\"access_key_secret\":\"s\"", "has no sts_token.")]
    [InlineData("\"mode\":\"EcsRamRole\",\"ram_role_name\":\"absent\"", "doesn't have the RAM role absent.")]
    [InlineData("\"mode\":\"External\",\"process_command\":\"'a\"", "has a quotation mark that isn't closed.")]
    [InlineData("\"mode\":\"CredentialsURI\",\"credentials_uri\":\"ftp://x\"", "isn't an HTTP or HTTPS URL.")]
    [InlineData(
        "\"mode\":\"ChainableRamRoleArn\",\"ram_role_arn\":\"a\",\"source_profile\":\"b\"",
        "doesn't exist. The file has the profile 'it'.")]
    [InlineData(
        "\"mode\":\"RamRoleArn\",\"access_key_id\":\"i\",\"access_key_secret\":\"s\",\"ram_role_arn\":\"a\",\"expired_seconds\":60",
        "must be from 900 to 43200.")]
    [InlineData(
        "\"mode\":\"CloudSSO\"",
        "has a mode that isn't supported. Supported modes are AK, StsToken, RamRoleArn, EcsRamRole, OIDC, External, ChainableRamRoleArn "
            + "and CredentialsURI.")]
    public async Task An_incomplete_profile_is_named_with_what_it_lacks(string members, string reason)
    {
        _site.WriteProfile(members);

        Assert.EndsWith(reason, await Failure(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "isn't a JSON object.")]
    [InlineData("{}", "has no profiles.")]
    [InlineData(
        "{\"profiles\":[1,{\"name\":2},{\"name\":\"x\"}]}", "doesn't say which profile is the current one. It has the profile 'x'.")]
    [InlineData("[default]\nsecret-without-a-name", "is neither a section nor name = value in one.")]
    [InlineData("name = before a section", "is neither a section nor name = value in one.")]
    public async Task A_file_of_another_kind_is_named(string content, string reason)
    {
        var path = _site.Write("profiles", content);

        var error = await Failure(file: path);

        Assert.Contains(path, error, StringComparison.Ordinal);
        Assert.EndsWith(reason, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_name_is_the_given_one_then_that_of_the_environment_then_the_current_one()
    {
        _site.Write(
            ".aliyun/config.json",
            """
            {"current":"a","profiles":[
              {"name":"a","mode":"AK","access_key_id":"a","access_key_secret":"s"},
              {"name":"b","mode":"AK","access_key_id":"b","access_key_secret":"s"},
              {"name":"c","mode":"AK","access_key_id":"c","access_key_secret":"s"}]}
            """);

        var current = await Fetch();
        _site["ALIBABA_CLOUD_PROFILE"] = "b";
        var variable = await Fetch();
        var given = await Fetch("c");

        Assert.Equal(["a", "b", "c"], new[] { current, variable, given }.Select(static one => one!.AccessKeyId));
    }

    [Fact]
    public async Task A_profile_is_looked_for_in_both_files()
    {
        _site.WriteProfile("\"mode\":\"AK\",\"access_key_id\":\"cli\",\"access_key_secret\":\"s\"");
        _site.Write(".alibabacloud/credentials", "[sdk]\ntype = access_key\naccess_key_id = sdk\naccess_key_secret = s\n");

        Assert.Equal("sdk", (await Fetch("sdk"))!.AccessKeyId);
    }

    [Fact]
    public async Task A_missing_profile_is_named_with_the_files_and_their_profiles_and_the_remedy()
    {
        _site.Write(".aliyun/config.json", """{"current":"a","profiles":[{"name":"a"},{"name":"b"},{"name":"c"}]}""");

        Assert.Equal(
            $"There is no profile 'x'. The profile file {Cli} has the profiles 'a', 'b' and 'c'. The profile file {Sdk} doesn't exist. "
                + Remedy,
            await Failure("x"));
    }

    [Fact]
    public async Task A_variable_that_names_a_missing_profile_is_named()
    {
        _site.Write(".alibabacloud/credentials", "[default]\n");
        _site.Write(".aliyun/config.json", """{"current":"","profiles":[]}""");
        _site["ALIBABA_CLOUD_PROFILE"] = "x";

        Assert.Equal(
            $"There is no profile 'x', which ALIBABA_CLOUD_PROFILE names. The profile file {Cli} has no profiles. "
                + $"The profile file {Sdk} has the profile 'default'. {Remedy}",
            await Failure());
    }

    [Fact]
    public async Task Of_many_profiles_the_first_ten_are_listed()
    {
        var path = _site.Write("profiles", string.Concat(Enumerable.Range(1, 12).Select(static number => $"[p{number}]\n")));

        Assert.Contains("the profiles 'p1', 'p2',", await Failure("x", path), StringComparison.Ordinal);
        Assert.Contains("'p9', 'p10' and 2 more.", await Failure("x", path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_is_named_with_the_profile_that_was_looked_for()
    {
        var path = _site.PathOf("missing");

        Assert.Equal($"There is no profile 'x'. The profile file {path} doesn't exist. {Remedy}", await Failure("x", path));
        Assert.Equal($"The profile file {path} doesn't exist.", await Failure(file: path));
    }

    [Theory]
    [InlineData("ALIBABA_CLOUD_CONFIG_FILE")]
    [InlineData("ALIBABA_CLOUD_CREDENTIALS_FILE")]
    public async Task A_missing_file_that_a_variable_names_is_an_error(string variable)
    {
        var path = _site.PathOf("missing");
        _site[variable] = path;

        Assert.StartsWith(
            $"The profile file {path}, which {variable} names, doesn't exist. Correct the variable, or remove it.",
            await Failure("x"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_profile_is_that_of_the_first_given_file_that_has_it()
    {
        var first = _site.Write("first", "[a]\ntype = access_key\naccess_key_id = first\naccess_key_secret = s\n");
        var second = _site.Write("second", "[b]\ntype = access_key\naccess_key_id = second\naccess_key_secret = s\n");

        var found = await _site.Providers.FromProfile("b", [_site.PathOf("missing"), first, second]).GetCredentialsAsync();

        Assert.Equal("second", found!.AccessKeyId);
    }

    [Fact]
    public async Task Variables_have_the_paths_of_the_files()
    {
        _site["ALIBABA_CLOUD_CREDENTIALS_FILE"] = _site.Write(
            "mine", "[default]\ntype = access_key\naccess_key_id = mine\naccess_key_secret = s\n");
        Assert.Equal("mine", (await Fetch())!.AccessKeyId);

        _site["ALIBABA_CLOUD_CONFIG_FILE"] = _site.Write(
            "cli.json", """{"current":"x","profiles":[{"name":"x","mode":"AK","access_key_id":"cli","access_key_secret":"s"}]}""");
        Assert.Equal("cli", (await Fetch())!.AccessKeyId);
    }

    [Fact]
    public async Task A_changed_file_is_read_again_when_OSS_refuses_the_key()
    {
        _site.WriteProfile("\"mode\":\"AK\",\"access_key_id\":\"old\",\"access_key_secret\":\"s\"");
        var provider = _site.Providers.FromProfile(name: null, []);
        var old = await provider.GetCredentialsAsync();
        _site.WriteProfile("\"mode\":\"AK\",\"access_key_id\":\"new\",\"access_key_secret\":\"s\"");

        provider.Discard(old!);

        Assert.Equal("new", (await provider.GetCredentialsAsync())!.AccessKeyId);
    }

    private static string Remedy =>
        "Name one that exists (in ALIBABA_CLOUD_PROFILE, the configuration or the call), or add it, for example with "
            + "'aliyun configure --profile x'.";

    private string Cli => _site.PathOf(Path.Combine(".aliyun", "config.json"));

    private string Sdk => _site.PathOf(Path.Combine(".alibabacloud", "credentials"));

    private async Task<OssCredentials?> Fetch(string? name = null, string? file = null) =>
        await _site.Providers.FromProfile(name, file is null ? [] : [file]).GetCredentialsAsync();

    private async Task<string> Failure(string? name = null, string? file = null) =>
        (await Assert.ThrowsAsync<OssCredentialsException>(() => Fetch(name, file))).Message;
}
