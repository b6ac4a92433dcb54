namespace OssGen.Credentials;

/// <summary>
/// The provider used when no credentials are set: every call fails before anything is sent, with a message that names the setting.
/// </summary>
internal sealed class MissingCredentials : OssCredentialsProvider
{
    public static MissingCredentials Instance { get; } = new();

    public override ValueTask<OssCredentials?> GetCredentialsAsync(CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException(
            "No credentials are set. Set OssClientOptions.Credentials, for instance to OssCredentials.FromEnvironment(), "
            + "or to OssCredentialsProvider.Anonymous for unsigned requests to public buckets.");
}
