namespace OssGen.Credentials;

/// <summary>
/// The provider that is used when no credentials are set. It makes every call fail before a request is sent, with a message that contains
/// the name of the missing setting.
/// </summary>
internal sealed class MissingCredentials : OssCredentialsProvider
{
    public static MissingCredentials Instance { get; } = new();

    public override ValueTask<OssCredentials?> GetCredentialsAsync(CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException(
            "No credentials are set. Set OssClientOptions.Credentials, for instance to OssCredentialsProvider.Default "
            + "or OssCredentials.FromEnvironment(), or to OssCredentialsProvider.Anonymous for unsigned requests to public buckets.");
}
