namespace OssGen.Credentials;

/// <summary>A provider that always returns the same access key.</summary>
internal sealed class FixedCredentials(OssCredentials credentials) : OssCredentialsProvider
{
    public override ValueTask<OssCredentials?> GetCredentialsAsync(CancellationToken cancellationToken = default) => new(credentials);
}
