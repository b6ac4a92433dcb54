using System.Globalization;
using System.Text;
using OssGen.Endpoints;
using OssGen.Text;
using OssGen.Validation;
using OssGen.Wire;

namespace OssGen.Signing;

/// <summary>
/// Signs URLs to which RTMP streams are pushed. They have a signature of their own kind, with HMAC-SHA1 as in version 1, whatever version
/// requests are signed with.
/// </summary>
internal static class RtmpUrl
{
    /// <summary>The parameters that only the client may set: those of the signature, and the two names of the security token.</summary>
    private static readonly string[] Reserved =
    [
        WireNames.AccessKeyIdOfV1, WireNames.ExpiresOfV1, WireNames.SignatureOfV1, "SecurityToken", WireNames.SecurityTokenOfV1,
    ];

    /// <summary>Returns the signed URL.</summary>
    /// <param name="endpoint">The endpoint, whose host gets the bucket unless it is a domain of the bucket.</param>
    /// <param name="credentials">The credentials to sign with.</param>
    /// <param name="bucket">The name of the bucket, which was checked.</param>
    /// <param name="channel">The name of the live channel, which was checked.</param>
    /// <param name="expires">The time at which the URL expires, in seconds since 1970.</param>
    /// <param name="parameters">Further parameters, which were checked.</param>
    public static string Sign(
        OssEndpoint endpoint,
        OssCredentials credentials,
        string bucket,
        string channel,
        long expires,
        IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var signed = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in parameters)
        {
            signed.Add(name, value);
        }

        if (credentials.SecurityToken is { } token)
        {
            signed.Add(WireNames.SecurityTokenOfV1, token);
        }

        var time = expires.ToString(CultureInfo.InvariantCulture);
        var text = new StringBuilder(time).Append('\n');
        foreach (var (name, value) in signed)
        {
            text.Append(name).Append(':').Append(value).Append('\n');
        }

        text.Append('/').Append(bucket).Append('/').Append(channel);
        var signature = OssSignatureV1.Signature(credentials.AccessKeySecret, Encoding.UTF8.GetBytes(text.ToString()));
        var url = new StringBuilder($"rtmp://{Host(endpoint, bucket)}/live/{OssEscaping.EscapePath(channel)}");
        url.Append("?OSSAccessKeyId=").Append(OssEscaping.EscapeQuery(credentials.AccessKeyId));
        url.Append("&Expires=").Append(time);
        url.Append("&Signature=").Append(OssEscaping.EscapeQuery(signature));
        foreach (var (name, value) in signed)
        {
            url.Append('&').Append(OssEscaping.EscapeQuery(name)).Append('=').Append(OssEscaping.EscapeQuery(value));
        }

        return url.ToString();
    }

    /// <summary>Throws when a live channel's name isn't a key without slashes.</summary>
    /// <exception cref="ArgumentException">The name violates a rule, which the message states.</exception>
    public static void CheckChannel(string channel, string parameter)
    {
        ArgumentNullException.ThrowIfNull(channel, parameter);
        if (OssNameProblem.OfSegment(channel) is { } problem)
        {
            throw new ArgumentException($"The name '{OssNameProblem.Shown(channel)}' of a live channel {problem}", parameter);
        }
    }

    /// <summary>Throws when a parameter can't be signed or belongs to the signature.</summary>
    /// <exception cref="ArgumentException">A name or value is unusable; the message says why.</exception>
    public static void CheckParameters(IReadOnlyDictionary<string, string> parameters, string parameter)
    {
        foreach (var (name, value) in parameters)
        {
            if (Problem(name, value) is { } problem)
            {
                throw new ArgumentException($"The URL parameter '{OssNameProblem.Shown(name)}' {problem}", parameter);
            }
        }
    }

    private static string? Problem(string name, string? value) => (name, value) switch
    {
        ({ Length: 0 }, _) => "has an empty name.",
        (_, null) => "is null; leave it out or give it a value.",
        _ when Reserved.Contains(name, StringComparer.OrdinalIgnoreCase) => "belongs to the signature, which the client sets itself.",
        _ when name.Any(char.IsControl) || value.Any(char.IsControl) => "has a control character, which can't be signed.",
        _ => MemberRules.OfText(name) ?? MemberRules.OfText(value),
    };

    // RTMP has a port of its own, so that the endpoint's is left out.
    private static string Host(OssEndpoint endpoint, string bucket) => endpoint.Style switch
    {
        OssAddressingStyle.CName => endpoint.Host,
        OssAddressingStyle.VirtualHosted => $"{bucket}.{endpoint.Host}",
        _ => throw new InvalidOperationException(
            "An RTMP URL has its bucket in the host, so that it can't be built with addressing style Path. "
                + "Set OssClientOptions.Addressing or Endpoint."),
    };
}
