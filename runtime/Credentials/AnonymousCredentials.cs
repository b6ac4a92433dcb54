namespace OssGen.Credentials;

/// <summary>A provider of no credentials: requests are sent unsigned.</summary>
internal sealed class AnonymousCredentials : OssCredentialsProvider
{
    public override ValueTask<OssCredentials?> GetCredentialsAsync(CancellationToken cancellationToken = default) => default;
}
