namespace OssGen.Credentials;

/// <summary>A provider that returns no credentials. Requests are sent unsigned.</summary>
internal sealed class AnonymousCredentials : OssCredentialsProvider
{
    internal override bool IsAnonymous => true;

    public override ValueTask<OssCredentials?> GetCredentialsAsync(CancellationToken cancellationToken = default) => default;
}
