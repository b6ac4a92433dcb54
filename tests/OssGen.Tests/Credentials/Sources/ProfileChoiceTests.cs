namespace OssGen.Tests.Credentials.Sources;

/// <summary>Names, files and variables determine the profile, and a missing one is named.</summary>
public sealed class ProfileChoiceTests : ProfileTest
{
    [Fact]
    public async Task The_name_is_the_given_one_then_that_of_the_environment_then_the_current_one()
    {
        Site.Write(
            ".aliyun/config.json",
            """
            {"current":"a","profiles":[
              {"name":"a","mode":"AK","access_key_id":"a","access_key_secret":"s"},
              {"name":"b","mode":"AK","access_key_id":"b","access_key_secret":"s"},
              {"name":"c","mode":"AK","access_key_id":"c","access_key_secret":"s"}]}
            """);

        var current = await Fetch();
        Site["ALIBABA_CLOUD_PROFILE"] = "b";
        var variable = await Fetch();
        var given = await Fetch("c");

        Assert.Equal(["a", "b", "c"], new[] { current, variable, given }.Select(static one => one!.AccessKeyId));
    }

    [Fact]
    public async Task A_profile_is_looked_for_in_both_files()
    {
        Site.WriteProfile("\"mode\":\"AK\",\"access_key_id\":\"cli\",\"access_key_secret\":\"s\"");
        Site.Write(".alibabacloud/credentials", "[sdk]\ntype = access_key\naccess_key_id = sdk\naccess_key_secret = s\n");

        Assert.Equal("sdk", (await Fetch("sdk"))!.AccessKeyId);
    }

    [Fact]
    public async Task A_missing_profile_is_named_with_the_files_and_their_profiles_and_the_remedy()
    {
        Site.Write(".aliyun/config.json", """{"current":"a","profiles":[{"name":"a"},{"name":"b"},{"name":"c"}]}""");

        Assert.Equal(
            $"There is no profile 'x'. The profile file {Cli} has the profiles 'a', 'b' and 'c'. The profile file {Sdk} doesn't exist. "
                + Remedy,
            await Failure("x"));
    }

    [Fact]
    public async Task A_variable_that_names_a_missing_profile_is_named()
    {
        Site.Write(".alibabacloud/credentials", "[default]\n");
        Site.Write(".aliyun/config.json", """{"current":"","profiles":[]}""");
        Site["ALIBABA_CLOUD_PROFILE"] = "x";

        Assert.Equal(
            $"There is no profile 'x', which ALIBABA_CLOUD_PROFILE names. The profile file {Cli} has no profiles. "
                + $"The profile file {Sdk} has the profile 'default'. {Remedy}",
            await Failure());
    }

    [Fact]
    public async Task Of_many_profiles_the_first_ten_are_listed()
    {
        var path = Site.Write("profiles", string.Concat(Enumerable.Range(1, 12).Select(static number => $"[p{number}]\n")));

        Assert.Contains("the profiles 'p1', 'p2',", await Failure("x", path), StringComparison.Ordinal);
        Assert.Contains("'p9', 'p10' and 2 more.", await Failure("x", path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_is_named_with_the_profile_that_was_looked_for()
    {
        var path = Site.PathOf("missing");

        Assert.Equal($"There is no profile 'x'. The profile file {path} doesn't exist. {Remedy}", await Failure("x", path));
        Assert.Equal($"The profile file {path} doesn't exist.", await Failure(file: path));
    }

    [Theory]
    [InlineData("ALIBABA_CLOUD_CONFIG_FILE")]
    [InlineData("ALIBABA_CLOUD_CREDENTIALS_FILE")]
    public async Task A_missing_file_that_a_variable_names_is_an_error(string variable)
    {
        var path = Site.PathOf("missing");
        Site[variable] = path;

        Assert.StartsWith(
            $"The profile file {path}, which {variable} names, doesn't exist. Correct the variable, or remove it.",
            await Failure("x"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_profile_is_that_of_the_first_given_file_that_has_it()
    {
        var first = Site.Write("first", "[a]\ntype = access_key\naccess_key_id = first\naccess_key_secret = s\n");
        var second = Site.Write("second", "[b]\ntype = access_key\naccess_key_id = second\naccess_key_secret = s\n");

        var found = await Site.Providers.FromProfile("b", [Site.PathOf("missing"), first, second]).GetCredentialsAsync();

        Assert.Equal("second", found!.AccessKeyId);
    }

    [Fact]
    public async Task Variables_have_the_paths_of_the_files()
    {
        Site["ALIBABA_CLOUD_CREDENTIALS_FILE"] = Site.Write(
            "mine", "[default]\ntype = access_key\naccess_key_id = mine\naccess_key_secret = s\n");
        Assert.Equal("mine", (await Fetch())!.AccessKeyId);

        Site["ALIBABA_CLOUD_CONFIG_FILE"] = Site.Write(
            "cli.json", """{"current":"x","profiles":[{"name":"x","mode":"AK","access_key_id":"cli","access_key_secret":"s"}]}""");
        Assert.Equal("cli", (await Fetch())!.AccessKeyId);
    }

    [Fact]
    public async Task A_changed_file_is_read_again_when_OSS_refuses_the_key()
    {
        Site.WriteProfile("\"mode\":\"AK\",\"access_key_id\":\"old\",\"access_key_secret\":\"s\"");
        var provider = Site.Providers.FromProfile(name: null, []);
        var old = await provider.GetCredentialsAsync();
        Site.WriteProfile("\"mode\":\"AK\",\"access_key_id\":\"new\",\"access_key_secret\":\"s\"");

        provider.Discard(old!);

        Assert.Equal("new", (await provider.GetCredentialsAsync())!.AccessKeyId);
    }
}
