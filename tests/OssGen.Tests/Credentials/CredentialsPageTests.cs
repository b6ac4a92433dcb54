using System.Text.RegularExpressions;
using OssGen.TestSupport.Folders;

namespace OssGen.Tests.Credentials;

/// <summary>The C# of docs/credentials.md is in this file, which is compiled and run. Creating a provider asks no source.</summary>
public sealed partial class CredentialsPageTests
{
    public static TheoryData<string> Blocks =>
        [.. Code().Matches(Repository.Text("docs/credentials.md")).Select(static match => match.Groups["code"].Value)];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void The_code_of_the_page_is_run_by_a_test(string code) => Assert.Contains(
        Flat(code), Flat(Repository.Text("tests/OssGen.Tests/Credentials/CredentialsPageTests.cs")), StringComparison.Ordinal);

    [Fact]
    public void Clients_share_the_default_chain()
    {
        using var client = new OssClient(new() { Region = "cn-hangzhou", Credentials = OssCredentialsProvider.Default });

        Assert.Same(OssCredentialsProvider.Default, OssCredentialsProvider.Default);
    }

    [Fact]
    public void A_chain_of_ones_own()
    {
        var credentials = OssCredentialsProvider.FirstOf(
            OssCredentialsProvider.FromEnvironment(),
            OssCredentialsProvider.FromProfile("backup"));

        Assert.NotNull(credentials);
    }

    [Fact]
    public void A_profile()
    {
        var credentials = OssCredentialsProvider.FromProfile("backup");

        Assert.NotNull(credentials);
    }

    [Fact]
    public void A_role_of_an_instance()
    {
        var credentials = OssCredentialsProvider.EcsRole();

        Assert.NotNull(credentials);
    }

    [Fact]
    public void A_role_of_a_pod()
    {
        var credentials = OssCredentialsProvider.OidcRole();

        Assert.NotNull(credentials);
    }

    [Fact]
    public void Another_role()
    {
        var credentials = OssCredentialsProvider.AssumeRole(
            OssCredentialsProvider.Default,
            new OssAssumeRoleOptions
            {
                RoleArn = "acs:ram::123456789012:role/backup",
                Duration = TimeSpan.FromHours(2),
            });

        Assert.NotNull(credentials);
    }

    [Fact]
    public void A_server_and_a_program()
    {
        var fromServer = OssCredentialsProvider.FromUri(new Uri("http://127.0.0.1:8080/credentials"));
        var fromProgram = OssCredentialsProvider.FromProcess("/usr/local/bin/oss-login", "--account", "backup");

        Assert.NotSame(fromServer, fromProgram);
    }

    private static string Flat(string code) =>
        string.Join('\n', code.Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0));

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Code();
}
