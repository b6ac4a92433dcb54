namespace OssGen.Credentials;

/// <summary>A provider that queries the provider that a delegate returns.</summary>
internal sealed class SelectedCredentials(Func<OssCredentialsProvider?> select) : OssCredentialsProvider
{
    internal override bool IsAnonymous => Selected.IsAnonymous;

    public override ValueTask<OssCredentials?> GetCredentialsAsync(CancellationToken cancellationToken = default) =>
        Selected.GetCredentialsAsync(cancellationToken);

    internal override ValueTask<OssCredentials?> GetCredentialsAsync(TimeSpan clockOffset, CancellationToken cancellationToken) =>
        Selected.GetCredentialsAsync(clockOffset, cancellationToken);

    // Another provider may have been selected in the meantime; a provider ignores credentials that aren't its own.
    protected internal override void Discard(OssCredentials refused) => Selected.Discard(refused);

    private OssCredentialsProvider Selected => select() ?? MissingCredentials.Instance;
}
