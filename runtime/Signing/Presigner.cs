using System.Collections.ObjectModel;
using OssGen.Endpoints;
using OssGen.Text;
using OssGen.Wire;

namespace OssGen.Signing;

/// <summary>Creates presigned requests without sending anything.</summary>
internal static class Presigner
{
    /// <summary>
    /// The headers for which OSS accepts a query parameter. In a presigned URL, they are sent as parameters: the URL then contains all that
    /// its maker has decided, and its user need not send them.
    /// </summary>
    private static readonly (string Header, string Parameter)[] InQuery =
    [
        (WireNames.Callback, "callback"),
        (WireNames.CallbackVariables, "callback-var"),
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
    /// <param name="time">The time of signing.</param>
    /// <param name="term">How long the URL is valid.</param>
    /// <exception cref="ArgumentException">
    /// A property of the request violates a rule, or the term is out of range for the signature version.
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
        DateTimeOffset time,
        PresignTerm term)
    {
        ArgumentNullException.ThrowIfNull(request);

        // Signatures count whole seconds, starting with the second in which they are made.
        var now = time.ToUnixTimeSeconds();
        var seconds = signer.LifetimeOf(term, now);
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
        var url = signer.Presign(writer, new(credentials, time, operation.Method.Method, operation.SignedQuery, endpoint), seconds);
        return new(url, operation.Method, headers, Earlier(DateTimeOffset.FromUnixTimeSeconds(now + seconds), credentials.Expires));
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
