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
    /// The client has no credentials, or its provider would have to wait for them: use <see cref="PresignAsync"/>.
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
}
