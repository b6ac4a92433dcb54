using OssGen.Signing;

namespace OssGen;

public partial class OssClient
{
    /// <summary>
    /// Creates a presigned URL with which <paramref name="request"/> can be sent without credentials for the specified time. The URL is
    /// created locally, without a call to OSS, and doesn't contain the request's body.
    /// </summary>
    /// <param name="request">
    /// The request to sign. Its headers are returned in <see cref="OssPresignedRequest.Headers"/> and must be sent with the URL.
    /// </param>
    /// <param name="lifetime">
    /// How long the URL is valid: at least one second, and at most 7 days with signature V4. Fractions of a second are dropped.
    /// </param>
    /// <exception cref="ArgumentException">A property of the request is missing or malformed, or the lifetime is out of range.</exception>
    /// <exception cref="InvalidOperationException">
    /// The client has no credentials, or its provider can't return them synchronously: use <see cref="PresignAsync"/>.
    /// </exception>
    public virtual OssPresignedRequest Presign(IOssRequest request, TimeSpan lifetime)
    {
        ArgumentNullException.ThrowIfNull(request);
        return SignNow(request, PresignTerm.For(lifetime));
    }

    /// <summary>
    /// Creates a presigned URL with which <paramref name="request"/> can be sent without credentials until the specified time. The URL is
    /// created locally, without a call to OSS, and doesn't contain the request's body.
    /// </summary>
    /// <param name="request">
    /// The request to sign. Its headers are returned in <see cref="OssPresignedRequest.Headers"/> and must be sent with the URL.
    /// </param>
    /// <param name="expires">When the URL expires. Fractions of a second are dropped; with signature V4, at most 7 days from now.</param>
    /// <exception cref="ArgumentException">A property of the request is missing or malformed, or the time is out of range.</exception>
    /// <exception cref="InvalidOperationException">
    /// The client has no credentials, or its provider can't return them synchronously: use <see cref="PresignUntilAsync"/>.
    /// </exception>
    public OssPresignedRequest PresignUntil(IOssRequest request, DateTimeOffset expires)
    {
        ArgumentNullException.ThrowIfNull(request);
        return SignUntil(request, expires);
    }

    /// <summary>
    /// Creates a presigned URL in the same way as <see cref="Presign"/>, but waits asynchronously for the credentials if they have to be
    /// fetched.
    /// </summary>
    /// <param name="request">
    /// The request to sign. Its headers are returned in <see cref="OssPresignedRequest.Headers"/> and must be sent with the URL.
    /// </param>
    /// <param name="lifetime">
    /// How long the URL is valid: at least one second, and at most 7 days with signature V4. Fractions of a second are dropped.
    /// </param>
    /// <param name="cancellationToken">Cancels the wait for credentials.</param>
    /// <exception cref="ArgumentException">A property of the request is missing or malformed, or the lifetime is out of range.</exception>
    /// <exception cref="InvalidOperationException">The client has no credentials.</exception>
    public virtual async ValueTask<OssPresignedRequest> PresignAsync(
        IOssRequest request, TimeSpan lifetime, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return await SignAsync(request, PresignTerm.For(lifetime), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Creates a presigned URL in the same way as <see cref="PresignUntil"/>, but waits asynchronously for the credentials if they have to
    /// be fetched.
    /// </summary>
    /// <param name="request">
    /// The request to sign. Its headers are returned in <see cref="OssPresignedRequest.Headers"/> and must be sent with the URL.
    /// </param>
    /// <param name="expires">When the URL expires. Fractions of a second are dropped; with signature V4, at most 7 days from now.</param>
    /// <param name="cancellationToken">Cancels the wait for credentials.</param>
    /// <exception cref="ArgumentException">A property of the request is missing or malformed, or the time is out of range.</exception>
    /// <exception cref="InvalidOperationException">The client has no credentials.</exception>
    public ValueTask<OssPresignedRequest> PresignUntilAsync(
        IOssRequest request, DateTimeOffset expires, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return SignUntilAsync(request, expires, cancellationToken);
    }

    /// <summary>
    /// Signs a policy for uploads through an HTML form (OSS API: PostObject) with the client's credentials, signature version, region, and
    /// clock. The form is signed locally, without a call to OSS.
    /// </summary>
    /// <param name="policy">The conditions of the upload and the time at which the policy expires.</param>
    /// <param name="cancellationToken">Cancels the wait for credentials.</param>
    /// <returns>The form fields, which must precede the file field, and the URL to which the form is posted.</returns>
    /// <exception cref="InvalidOperationException">The client has no credentials.</exception>
    public virtual async ValueTask<OssPostForm> PresignPostAsync(OssPostPolicy policy, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var credentials = await Settings.Credentials.GetCredentialsAsync(Settings.Clock.Offset, cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException("An anonymous client can't sign a policy. Set OssClientOptions.Credentials.");
        return policy.Sign(credentials, Settings.Signer, Settings.Endpoint, Settings.Clock.Now);
    }

    /// <summary>Creates a URL that ends at a point in time, as <see cref="PresignUntil"/> does.</summary>
    internal virtual OssPresignedRequest SignUntil(IOssRequest request, DateTimeOffset expires) => IsDerived
        ? Presign(request, LifetimeUntil(expires))
        : SignNow(request, PresignTerm.Until(expires));

    /// <summary>Creates a URL that ends at a point in time, as <see cref="PresignUntilAsync"/> does.</summary>
    internal virtual ValueTask<OssPresignedRequest> SignUntilAsync(
        IOssRequest request, DateTimeOffset expires, CancellationToken cancellationToken) => IsDerived
        ? PresignAsync(request, LifetimeUntil(expires), cancellationToken)
        : SignAsync(request, PresignTerm.Until(expires), cancellationToken);

    /// <summary>Whether the client is one of the user's own, such as a fake, whose Presign creates all URLs.</summary>
    private bool IsDerived => GetType() != typeof(OssClient);

    private TimeSpan LifetimeUntil(DateTimeOffset expires)
    {
        var now = (SettingsOrNull?.Clock.Now ?? TimeProvider.System.GetUtcNow()).ToUnixTimeSeconds();
        return TimeSpan.FromSeconds(PresignTerm.Until(expires).SecondsFrom(now));
    }

    private OssPresignedRequest SignNow(IOssRequest request, PresignTerm term)
    {
        var pending = Settings.Credentials.GetCredentialsAsync(Settings.Clock.Offset, CancellationToken.None);
        if (pending.IsCompletedSuccessfully)
        {
            return Pipeline.Presign(request, pending.Result, term);
        }

        return pending.IsCompleted
            ? Pipeline.Presign(request, pending.GetAwaiter().GetResult(), term)
            : throw new InvalidOperationException(
                "The credentials are still being fetched. Use PresignAsync or PresignUntilAsync, which wait for them.");
    }

    private async ValueTask<OssPresignedRequest> SignAsync(IOssRequest request, PresignTerm term, CancellationToken cancellationToken)
    {
        var credentials = await Settings.Credentials.GetCredentialsAsync(Settings.Clock.Offset, cancellationToken).ConfigureAwait(false);
        return Pipeline.Presign(request, credentials, term);
    }
}
