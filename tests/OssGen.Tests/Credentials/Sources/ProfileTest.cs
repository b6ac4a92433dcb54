namespace OssGen.Tests.Credentials.Sources;

/// <summary>Home folder with the files of profiles, and providers that read them.</summary>
public abstract class ProfileTest : IDisposable
{
    private protected SourceSite Site { get; } = new();

    private protected static string Remedy =>
        "Name one that exists (in ALIBABA_CLOUD_PROFILE, the configuration or the call), or add it, for example with "
            + "'aliyun configure --profile x'.";

    private protected string Cli => Site.PathOf(Path.Combine(".aliyun", "config.json"));

    private protected string Sdk => Site.PathOf(Path.Combine(".alibabacloud", "credentials"));

    private protected async Task<OssCredentials?> Fetch(string? name = null, string? file = null) =>
        await Site.Providers.FromProfile(name, file is null ? [] : [file]).GetCredentialsAsync();

    private protected async Task<string> Failure(string? name = null, string? file = null) =>
        (await Assert.ThrowsAsync<OssCredentialsException>(() => Fetch(name, file))).Message;

    public void Dispose()
    {
        Site.Dispose();
        GC.SuppressFinalize(this);
    }
}
