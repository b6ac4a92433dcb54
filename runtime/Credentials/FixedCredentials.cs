namespace OssGen.Credentials;

/// <summary>One key that never changes.</summary>
internal sealed class FixedCredentials(OssCredentials credentials) : OssCredentialsProvider
{
    public override ValueTask<OssCredentials?> GetCredentialsAsync(CancellationToken cancellationToken = default) => new(credentials);
}
