using System.Collections.ObjectModel;
using OssGen.Endpoints;
using OssGen.Wire;

namespace OssGen.Signing;

/// <summary>Creates presigned requests without sending anything.</summary>
internal static class Presigner
{
    /// <summary>The maximum lifetime of a V4 signature: seven days.</summary>
    private static readonly TimeSpan LongestV4 = TimeSpan.FromDays(7);

    /// <summary>
    /// The headers for which OSS accepts a query parameter. In a presigned URL, they are sent as parameters: the URL then contains all that
    /// its maker has decided, and its user need not send them.
    /// </summary>
    private static readonly (string Header, string Parameter)[] InQuery =
    [
        ("x-oss-callback", "callback"),
        ("x-oss-callback-var", "callback-var"),
        ("x-oss-request-payer", "x-oss-request-payer"),
        ("x-oss-traffic-limit", "x-oss-traffic-limit"),
    ];

    /// <summary>Serializes and signs a request, and returns it as a presigned request.</summary>
    /// <param name="request">The request; its body is not part of the signature.</param>
    /// <param name="writer">An empty writer.</param>
    /// <param name="signer">The signer of the client, or of the operation's service.</param>
    /// <param name="service">The client's access to the operation's service; null for an operation of OSS itself.</param>
    /// <param name="endpoint">The endpoint of the client.</param>
    /// <param name="credentials">The access key; null for an anonymous client, which can't presign.</param>
    /// <param name="now">The time of signing.</param>
    /// <param name="lifetime">The lifetime of the URL, at least one second.</param>
    /// <exception cref="ArgumentException">
    /// A property of the request violates a rule, or the lifetime is out of range for the signature version.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// There are no credentials, or the client lacks an option that the service requires.
    /// </exception>
    public static OssPresignedRequest Presign(
        IOssRequest request,
        OssRequestWriter writer,
        OssSigner signer,
        ServiceAccess? service,
        OssEndpoint endpoint,
        OssCredentials? credentials,
        DateTimeOffset now,
        TimeSpan lifetime)
    {
        ArgumentNullException.ThrowIfNull(request);
        CheckLifetime(lifetime, now);
        if (signer is V4Signer && lifetime > LongestV4)
        {
            throw new ArgumentOutOfRangeException(
                nameof(lifetime), lifetime, "With signature V4 a presigned URL lives for at most 7 days.");
        }

        if (credentials is null)
        {
            throw Anonymous();
        }

        request.Write(writer);
        if (request is OssRequest withExtras)
        {
            writer.AddExtras(withExtras);
        }

        var operation = request.Operation;
        service?.Prepare(operation, writer);
        foreach (var (header, parameter) in InQuery)
        {
            writer.MoveToQuery(header, parameter);
        }

        var headers = Headers(writer);
        var seconds = (long)lifetime.TotalSeconds;
        var url = signer.Presign(writer, new(credentials, now, operation.Method.Method, operation.SignedQuery, endpoint), seconds);
        return new(url, operation.Method, headers, Earlier(now.AddSeconds(seconds), credentials.Expires));
    }

    /// <summary>Throws when a URL can't have the given lifetime, whatever its signature version.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The lifetime is less than a second, or ends after the year 9999.</exception>
    public static void CheckLifetime(TimeSpan lifetime, DateTimeOffset now)
    {
        if (lifetime < TimeSpan.FromSeconds(1))
        {
            throw new ArgumentOutOfRangeException(nameof(lifetime), lifetime, "A presigned URL lives for at least one second.");
        }

        if (lifetime > DateTimeOffset.MaxValue - now)
        {
            throw new ArgumentOutOfRangeException(nameof(lifetime), lifetime, "The lifetime ends after the year 9999.");
        }
    }

    /// <summary>Creates the exception for a client without credentials, which can't sign a URL.</summary>
    public static InvalidOperationException Anonymous() => new("An anonymous client cannot presign. Set OssClientOptions.Credentials.");

    private static ReadOnlyDictionary<string, string> Headers(OssRequestWriter writer)
    {
        if (writer.HeaderPairs.IsEmpty)
        {
            return ReadOnlyDictionary<string, string>.Empty;
        }

        var headers = new Dictionary<string, string>(writer.HeaderPairs.Length, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in writer.HeaderPairs)
        {
            headers[name] = value;
        }

        return new(headers);
    }

    private static DateTimeOffset Earlier(DateTimeOffset end, DateTimeOffset? expires) => expires < end ? expires.Value : end;
}
