namespace OssGen.Tests.Credentials.Sources;

/// <summary>Every kind of provider, set up with secrets that contain a mark.</summary>
internal static class SourceKinds
{
    internal const string Mark = "hush-hush";

    private const string RoleMembers = "\"ram_role_arn\":\"arn\",\"ram_session_name\":\"n\",\"external_id\":\"" + Mark + "\"";
    private const string KeyMembers = "\"access_key_id\":\"i\",\"access_key_secret\":\"" + Mark + "\"";

    private static readonly Dictionary<string, Func<SourceSite, OssCredentialsProvider>> Kinds = new()
    {
        ["environment"] = static site => site.Providers.FromEnvironment(),
        ["ecs"] = static site => site.Providers.EcsRole(roleName: null),
        ["oidc"] = static site => site.Providers.OidcRole(Oidc(site)),
        ["assume"] = static site => site.Providers.AssumeRole(
            new OssCredentials("base", Mark, Mark)!, new OssAssumeRoleOptions { RoleArn = "arn", ExternalId = Mark, Policy = Mark }),
        ["uri"] = static site => site.Providers.FromUri(new Uri($"http://{Mark}:{Mark}@credentials.test/{Mark}?{Mark}={Mark}")),
        ["process"] = static site => site.Providers.FromProcess(Program(site), [Mark]),
        ["profile AK"] = static site => Profile(site, $"\"mode\":\"AK\",{KeyMembers}"),
        ["profile RamRoleArn"] = static site => Profile(site, $"\"mode\":\"RamRoleArn\",{KeyMembers},{RoleMembers}"),
        ["profile EcsRamRole"] = static site => Profile(site, "\"mode\":\"EcsRamRole\""),
        ["profile CredentialsURI"] = static site => Profile(
            site, $"\"mode\":\"CredentialsURI\",\"credentials_uri\":\"http://credentials.test/?{Mark}\""),
        ["profile External"] = static site => Profile(site, $"\"mode\":\"External\",\"process_command\":\"{Program(site)} {Mark}\""),
        ["chain"] = static site => site.Providers.DefaultChain(),
    };

    /// <summary>The kinds that fetch temporary credentials from a server.</summary>
    internal static IReadOnlyList<string> OfServers { get; } =
        ["ecs", "oidc", "assume", "uri", "profile RamRoleArn", "profile EcsRamRole", "profile CredentialsURI", "chain"];

    internal static IReadOnlyList<string> All { get; } =
        [.. Kinds.Keys.Where(static kind => !OperatingSystem.IsWindows() || (kind != "process" && kind != "profile External"))];

    internal static OssCredentialsProvider Create(SourceSite site, string kind) => Kinds[kind](site);

    private static OssOidcRoleOptions Oidc(SourceSite site) => new()
    {
        RoleArn = "arn",
        ProviderArn = "provider",
        TokenFile = site.Write("token", Mark),
        Policy = Mark,
    };

    private static OssCredentialsProvider Profile(SourceSite site, string members)
    {
        site.WriteProfile(members);
        return site.Providers.FromProfile(name: null, []);
    }

    private static string Program(SourceSite site) =>
        site.WriteProgram($$"""echo '{"AccessKeyId":"program","AccessKeySecret":"{{Mark}}"}'""");
}
