namespace OssGen.Credentials;

/// <summary>
/// A provider that returns no credentials, so that requests are sent unsigned. Public-read buckets accept unsigned read requests.
/// </summary>
internal sealed class AnonymousCredentials : OssCredentialsProvider
{
    public override ValueTask<OssCredentials?> GetCredentialsAsync(CancellationToken cancellationToken = default) => default;
}
