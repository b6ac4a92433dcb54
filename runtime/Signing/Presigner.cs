using System.Collections.ObjectModel;
using OssGen.Endpoints;
using OssGen.Wire;

namespace OssGen.Signing;

/// <summary>Turns any request into a presigned one. Nothing is sent.</summary>
internal static class Presigner
{
    /// <summary>Seven days: the longest lifetime that V4 has.</summary>
    private static readonly TimeSpan LongestV4 = TimeSpan.FromDays(7);

    /// <summary>Presigns with credentials at hand.</summary>
    /// <param name="request">The request; its body is not part of a signature.</param>
    /// <param name="writer">An empty writer.</param>
    /// <param name="signer">The client's signer.</param>
    /// <param name="endpoint">The client's endpoint.</param>
    /// <param name="credentials">The key; null for anonymous clients, which cannot presign.</param>
    /// <param name="now">The time of signing.</param>
    /// <param name="lifetime">At least one second.</param>
    /// <exception cref="ArgumentException">
    /// A member of the request breaks a rule, or the lifetime is too long or short for the signature version.
    /// </exception>
    /// <exception cref="InvalidOperationException">There are no credentials.</exception>
    public static OssPresignedRequest Presign(
        IOssRequest request,
        OssRequestWriter writer,
        OssSigner signer,
        OssEndpoint endpoint,
        OssCredentials? credentials,
        DateTimeOffset now,
        TimeSpan lifetime)
    {
        ArgumentNullException.ThrowIfNull(request);
        CheckLifetime(signer, lifetime, now);
        if (credentials is null)
        {
            throw new InvalidOperationException("An anonymous client cannot presign. Set OssClientOptions.Credentials.");
        }

        request.Write(writer);
        if (request is OssRequest withExtras)
        {
            writer.AddExtras(withExtras);
        }

        var headers = Headers(writer);
        var seconds = (long)lifetime.TotalSeconds;
        var operation = request.Operation;
        var url = signer.Presign(writer, new(credentials, now, operation.Method.Method, operation.SignedQuery, endpoint), seconds);
        return new(url, operation.Method, headers, Earlier(now.AddSeconds(seconds), credentials.Expires));
    }

    private static void CheckLifetime(OssSigner signer, TimeSpan lifetime, DateTimeOffset now)
    {
        if (lifetime < TimeSpan.FromSeconds(1))
        {
            throw new ArgumentOutOfRangeException(nameof(lifetime), lifetime, "A presigned URL lives for at least one second.");
        }

        if (signer is V4Signer && lifetime > LongestV4)
        {
            throw new ArgumentOutOfRangeException(
                nameof(lifetime), lifetime, "With signature V4 a presigned URL lives for at most 7 days.");
        }

        if (lifetime > DateTimeOffset.MaxValue - now)
        {
            throw new ArgumentOutOfRangeException(nameof(lifetime), lifetime, "The lifetime ends after the year 9999.");
        }
    }

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
