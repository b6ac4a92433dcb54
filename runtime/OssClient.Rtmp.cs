using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using OssGen.Signing;
using OssGen.Validation;

namespace OssGen;

public partial class OssClient
{
    /// <summary>
    /// Creates a signed RTMP URL with which a publisher without credentials can push a stream to a live channel. The URL is created
    /// locally, without a call to OSS.
    /// </summary>
    /// <remarks>
    /// <para>
    /// The URL has the form <c>rtmp://BUCKET.HOST/live/CHANNEL?...</c>. The method doesn't check that the live channel exists;
    /// <see cref="PutLiveChannelAsync(PutLiveChannelRequest, CancellationToken)"/> creates a live channel. Only buckets with the ACL
    /// <c>public-read-write</c> accept streams without a signature.
    /// </para>
    /// <para>
    /// OSS has one kind of signature for these URLs, which is that of version 1 with whatever version the client signs requests. The URL
    /// has no port, because RTMP has its own (1935).
    /// </para>
    /// </remarks>
    /// <param name="bucket">The name of the bucket.</param>
    /// <param name="channelName">The name of the live channel: an object key without slashes.</param>
    /// <param name="lifetime">How long streams can be started with the URL: at least one second. Fractions of a second are dropped.</param>
    /// <param name="parameters">
    /// Further parameters of the URL, which are signed, too: <c>playlistName</c> is the name of the playlist that OSS writes, in place of
    /// the one that the channel specifies; it must end with <c>.m3u8</c>. The default is none.
    /// </param>
    /// <param name="cancellationToken">Cancels the wait for credentials.</param>
    /// <returns>The URL.</returns>
    /// <exception cref="ArgumentException">
    /// A name, the lifetime or a parameter is invalid, or a parameter belongs to the signature; the message says which.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// The client has no credentials, or it addresses buckets in the path, which RTMP URLs can't.
    /// </exception>
    public virtual async ValueTask<string> PresignRtmpAsync(
        string bucket,
        [StringSyntax("oss-segment")] string channelName,
        TimeSpan lifetime,
        IReadOnlyDictionary<string, string>? parameters = null,
        CancellationToken cancellationToken = default)
    {
        OssNameRules.CheckBucket(bucket, nameof(bucket));
        RtmpUrl.CheckChannel(channelName, nameof(channelName));
        var term = PresignTerm.For(lifetime);
        parameters ??= ReadOnlyDictionary<string, string>.Empty;
        RtmpUrl.CheckParameters(parameters, nameof(parameters));
        var credentials = await Settings.Credentials.GetCredentialsAsync(Settings.Clock.Offset, cancellationToken).ConfigureAwait(false)
            ?? throw Presigner.Anonymous();
        var now = Settings.Clock.Now.ToUnixTimeSeconds();
        return RtmpUrl.Sign(Settings.Endpoint, credentials, bucket, channelName, now + term.SecondsFrom(now), parameters);
    }
}
