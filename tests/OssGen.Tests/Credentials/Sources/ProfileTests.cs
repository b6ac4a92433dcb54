using System.Web;
using OssGen.TestSupport.Programs;

namespace OssGen.Tests.Credentials.Sources;

/// <summary>The modes of aliyun CLI's profiles and the types of the SDKs' profiles.</summary>
public sealed class ProfileTests : ProfileTest
{
    [Theory]
    [InlineData("\"mode\":\"AK\",\"access_key_id\":\"i\",\"access_key_secret\":\"s\",\"sts_token\":\"unused\"", null)]
    [InlineData("\"mode\":\"ak\",\"access_key_id\":\"i\",\"access_key_secret\":\"s\"", null)]
    [InlineData("\"mode\":\"StsToken\",\"access_key_id\":\"i\",\"access_key_secret\":\"s\",\"sts_token\":\"t\"", "t")]
    public async Task Keys_are_in_the_file(string members, string? token)
    {
        Site.WriteProfile(members);

        var credentials = await Fetch();

        Assert.Equal(("i", "s", token), (credentials!.AccessKeyId, credentials.AccessKeySecret, credentials.SecurityToken));
        Assert.Empty(Site.Server.Seen);
    }

    [Fact]
    public async Task RamRoleArn_assumes_a_role_with_the_key_of_the_profile()
    {
        Site.WriteProfile(
            "\"mode\":\"RamRoleArn\",\"access_key_id\":\"i\",\"access_key_secret\":\"s\",\"ram_role_arn\":\"arn\","
                + "\"ram_session_name\":\"me\",\"expired_seconds\":1800,\"sts_region\":\"cn-x\",\"enable_vpc\":true,"
                + "\"policy\":\"{}\",\"external_id\":\"e\"");

        Assert.Equal("id1", (await Fetch())!.AccessKeyId);

        var request = Assert.Single(Site.Server.Seen);
        Assert.Equal(
            "https://sts-vpc.cn-x.aliyuncs.com/?DurationSeconds=1800&ExternalId=e&Policy=%7B%7D&RoleArn=arn&RoleSessionName=me",
            request.Uri.AbsoluteUri);
        Assert.Contains("Credential=i,", request.Header("Authorization"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChainableRamRoleArn_assumes_a_role_with_another_profile()
    {
        Site.Write(
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
            Site.Server.Seen.Where(static request => request.Uri.Host != SourceServer.Metadata).Select(static request => (
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
        Site.Write(".aliyun/config.json", $$"""{"current":"it","profiles":[{{profiles}}]}""");

        Assert.EndsWith("is its own source_profile, directly or through others.", await Failure(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EcsRamRole_asks_the_metadata_service()
    {
        Site.WriteProfile("\"mode\":\"EcsRamRole\",\"ram_role_name\":\"web\"");

        Assert.Equal("id1", (await Fetch())!.AccessKeyId);
    }

    [Fact]
    public async Task OIDC_sends_the_token_of_the_file()
    {
        var token = Site.Write("token", "a.b.c");
        Site.WriteProfile(
            $"\"mode\":\"OIDC\",\"oidc_provider_arn\":\"p\",\"oidc_token_file\":\"{token.Replace('\\', '/')}\",\"ram_role_arn\":\"arn\","
                + "\"ram_session_name\":\"me\"");

        Assert.Equal("id1", (await Fetch())!.AccessKeyId);
        Assert.Contains("OIDCToken=a.b.c", System.Text.Encoding.UTF8.GetString(Site.Server.Seen.Single().Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CredentialsURI_gets_the_credentials_of_a_URL()
    {
        Site.WriteProfile("\"mode\":\"CredentialsURI\",\"credentials_uri\":\"http://credentials.test/\"");

        Assert.Equal("id1", (await Fetch())!.AccessKeyId);
    }

    [UnixFact]
    public async Task External_runs_a_program()
    {
        var program = Site.WriteProgram("""printf '{"mode":"AK","access_key_id":"%s","access_key_secret":"s"}' "$1" """);
        Site.WriteProfile($"\"mode\":\"External\",\"process_command\":\"{program} 'a b'\"");

        Assert.Equal("a b", (await Fetch())!.AccessKeyId);
    }

    [Theory]
    [InlineData("type = access_key\naccess_key_id = i # the id\naccess_key_secret = s#1", "i", "s#1")]
    [InlineData("type=ecs_ram_role\nrole_name=web", "id1", "sts-secret")]
    [InlineData(
        "; a role\ntype = ram_role_arn\naccess_key_id=i\naccess_key_secret=s\nrole_arn=arn\nrole_session_name=n", "id1", "sts-secret")]
    public async Task The_file_of_the_SDKs_has_the_same_with_other_names(string lines, string id, string secret)
    {
        Site.Write(".alibabacloud/credentials", $"[other]\nx = y\n\n[default]   # used\n{lines.ReplaceLineEndings("\r\n")}\r\n");

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
        Site.WriteProfile(members);

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
        var path = Site.Write("profiles", content);

        var error = await Failure(file: path);

        Assert.Contains(path, error, StringComparison.Ordinal);
        Assert.EndsWith(reason, error, StringComparison.Ordinal);
    }
}
