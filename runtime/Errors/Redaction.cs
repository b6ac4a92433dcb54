using OssGen.Text;

namespace OssGen.Errors;

/// <summary>Removes signatures, tokens and keys from messages and logs.</summary>
internal static class Redaction
{
    internal const string Mark = "REDACTED";

    private static readonly string[] SecretQueryNames =
    [
        WireNames.SignatureOfV1,
        WireNames.Signature,
        WireNames.SecurityTokenOfV1,
        WireNames.SecurityToken,
        WireNames.AccessKeyIdOfV1,
        WireNames.Credential,
        "x-oss-request-token",
    ];

    /// <summary>Replaces the secret and the token of the credentials in a string with a placeholder.</summary>
    internal static string Secrets(string text, OssCredentials? credentials)
    {
        if (credentials is null)
        {
            return text;
        }

        text = text.Replace(credentials.AccessKeySecret, Mark, StringComparison.Ordinal);
        if (credentials.SecurityToken is { } token)
        {
            text = text.Replace(token, Mark, StringComparison.Ordinal)
                .Replace(Uri.EscapeDataString(token), Mark, StringComparison.Ordinal);
        }

        return text;
    }

    /// <inheritdoc cref="Secrets(string, OssCredentials?)"/>
    internal static string? SecretsOrNull(string? text, OssCredentials? credentials) => text is null ? null : Secrets(text, credentials);

    /// <summary>Replaces the secret and the token of the credentials in the names and values of a dictionary with a placeholder.</summary>
    internal static Dictionary<string, string> Secrets(Dictionary<string, string> texts, OssCredentials? credentials)
    {
        var redacted = new Dictionary<string, string>(texts.Count);
        foreach (var (name, value) in texts)
        {
            redacted[Secrets(name, credentials)] = Secrets(value, credentials);
        }

        return redacted;
    }

    /// <summary>Returns a URI as a string, without user information and with the values of signature parameters redacted.</summary>
    internal static string Url(Uri uri)
    {
        // GetComponents doesn't support URIs without canonicalization.
        var text = uri.IsAbsoluteUri ? $"{uri.Scheme}://{uri.Authority}{uri.PathAndQuery}" : uri.OriginalString;
        var question = text.IndexOf('?', StringComparison.Ordinal);
        return question < 0 ? text : string.Concat(text.AsSpan(0, question + 1), Query(text[(question + 1)..]));
    }

    /// <summary>
    /// Returns a one-line description of a failure for logs: its code and message, without the error document or the stack trace.
    /// </summary>
    internal static string Describe(Exception failure) => failure is OssServiceException service
        ? FormattableString.Invariant(
            $"status {service.StatusCode}, {service.Code}: {service.ServiceMessage} (request id {service.RequestId})")
        : $"{failure.GetType().Name}: {failure.Message}";

    private static string Query(string query)
    {
        var pairs = query.Split('&');
        for (var index = 0; index < pairs.Length; index++)
        {
            var equals = pairs[index].IndexOf('=', StringComparison.Ordinal);
            if (equals >= 0 && IsSecret(Uri.UnescapeDataString(pairs[index].AsSpan(0, equals))))
            {
                pairs[index] = string.Concat(pairs[index].AsSpan(0, equals + 1), Mark);
            }
        }

        return string.Join('&', pairs);
    }

    private static bool IsSecret(string name) => SecretQueryNames.Contains(name, StringComparer.OrdinalIgnoreCase);
}
