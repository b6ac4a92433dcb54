namespace OssGen;

public partial class OssClient
{
    /// <summary>
    /// Makes a URL that carries out <paramref name="request"/> without credentials. Nothing is sent; the request's body is not part of it.
    /// </summary>
    /// <param name="request">
    /// Any request. Its headers come back in <see cref="OssPresignedRequest.Headers"/> and have to be sent with the URL.
    /// </param>
    /// <param name="lifetime">
    /// How long the URL is good: at least one second, with signature V4 at most 7 days. Fractions of a second are dropped.
    /// </param>
    /// <exception cref="ArgumentException">A member of the request is missing or malformed, or the lifetime is out of bounds.</exception>
    /// <exception cref="InvalidOperationException">
    /// The client has no credentials, or its provider would have to wait for them: use
    /// <see cref="PresignAsync"/>.
    /// </exception>
    public virtual OssPresignedRequest Presign(IOssRequest request, TimeSpan lifetime)
    {
        ArgumentNullException.ThrowIfNull(request);
        var pending = Settings.Credentials.GetCredentialsAsync(Settings.Clock.Offset, CancellationToken.None);
        if (pending.IsCompletedSuccessfully)
        {
            return Pipeline.Presign(request, pending.Result, lifetime);
        }

        return pending.IsCompleted
            ? Pipeline.Presign(request, pending.GetAwaiter().GetResult(), lifetime)
            : throw new InvalidOperationException("The credentials are still being fetched. Use PresignAsync, which waits for them.");
    }

    /// <summary>
    /// Makes a URL that carries out <paramref name="request"/> without credentials until a point in time. Nothing is sent; the request's body
    /// is not part of it.
    /// </summary>
    /// <param name="request">
    /// Any request. Its headers come back in <see cref="OssPresignedRequest.Headers"/> and have to be sent with the URL.
    /// </param>
    /// <param name="expires">When OSS stops accepting the URL, in whole seconds; with signature V4 within 7 days.</param>
    /// <exception cref="ArgumentException">A member of the request is missing or malformed, or the time is out of bounds.</exception>
    /// <exception cref="InvalidOperationException">
    /// The client has no credentials, or its provider would have to wait for them: use
    /// <see cref="PresignUntilAsync"/>.
    /// </exception>
    public OssPresignedRequest PresignUntil(IOssRequest request, DateTimeOffset expires) => Presign(request, LifetimeUntil(expires));

    /// <summary>As <see cref="Presign"/>, for credentials that may have to be fetched first.</summary>
    /// <param name="request">
    /// Any request. Its headers come back in <see cref="OssPresignedRequest.Headers"/> and have to be sent with the URL.
    /// </param>
    /// <param name="lifetime">
    /// How long the URL is good: at least one second, with signature V4 at most 7 days. Fractions of a second are dropped.
    /// </param>
    /// <param name="cancellationToken">Ends the wait for credentials.</param>
    /// <exception cref="ArgumentException">A member of the request is missing or malformed, or the lifetime is out of bounds.</exception>
    /// <exception cref="InvalidOperationException">The client has no credentials.</exception>
    public virtual async ValueTask<OssPresignedRequest> PresignAsync(
        IOssRequest request, TimeSpan lifetime, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var credentials = await Settings.Credentials.GetCredentialsAsync(Settings.Clock.Offset, cancellationToken).ConfigureAwait(false);
        return Pipeline.Presign(request, credentials, lifetime);
    }
    /// <summary>As <see cref="PresignUntil"/>, for credentials that may have to be fetched first.</summary>
    /// <param name="request">
    /// Any request. Its headers come back in <see cref="OssPresignedRequest.Headers"/> and have to be sent with the URL.
    /// </param>
    /// <param name="expires">When OSS stops accepting the URL, in whole seconds; with signature V4 within 7 days.</param>
    /// <param name="cancellationToken">Cancels the wait for credentials.</param>
    /// <exception cref="ArgumentException">A member of the request is missing or malformed, or the time is out of bounds.</exception>
    /// <exception cref="InvalidOperationException">The client has no credentials.</exception>
    public ValueTask<OssPresignedRequest> PresignUntilAsync(
        IOssRequest request, DateTimeOffset expires, CancellationToken cancellationToken = default) =>
        PresignAsync(request, LifetimeUntil(expires), cancellationToken);

    /// <summary>
    /// Signs a policy for HTML forms with the client's credentials, signature version, region and clock. Nothing is sent (OSS API:
    /// PostObject).
    /// </summary>
    /// <param name="policy">What the form may upload, and until when.</param>
    /// <param name="cancellationToken">Cancels the wait for credentials.</param>
    /// <returns>The fields to put into the form before the file.</returns>
    /// <exception cref="InvalidOperationException">The client has no credentials.</exception>
    public virtual async ValueTask<OssPostForm> PresignPostAsync(OssPostPolicy policy, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var credentials = await Settings.Credentials.GetCredentialsAsync(Settings.Clock.Offset, cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException("An anonymous client can't sign a policy. Set OssClientOptions.Credentials.");
        return policy.Sign(credentials, Settings.Signer, Settings.Endpoint, Settings.Clock.Now);
    }

    private TimeSpan LifetimeUntil(DateTimeOffset expires)
    {
        // Signatures count whole seconds from the second in which they are made.
        var now = (SettingsOrNull?.Clock.Now ?? TimeProvider.System.GetUtcNow()).ToUnixTimeSeconds();
        var lifetime = expires - DateTimeOffset.FromUnixTimeSeconds(now);
        return lifetime >= TimeSpan.FromSeconds(1)
            ? lifetime
            : throw new ArgumentOutOfRangeException(nameof(expires), expires, "The time is in the past, or less than one second from now.");
    }
}
