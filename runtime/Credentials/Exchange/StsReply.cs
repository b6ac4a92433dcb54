using OssGen.Errors;

namespace OssGen.Credentials.Exchange;

/// <summary>A reply of STS: credentials or an error.</summary>
/// <param name="operation">The operation that was called.</param>
/// <param name="role">The role that was to be assumed.</param>
/// <param name="reply">The reply.</param>
/// <param name="secrets">The secrets that the request contained, which no message may repeat.</param>
internal sealed class StsReply(string operation, RoleSession role, SourceReply reply, string?[] secrets)
{
    private const int LongestMessage = 300;

    private readonly (string? Code, string? Message, string? RequestId) _error = reply.IsSuccess ? default : ErrorOf(reply.Body);

    /// <summary>Whether STS refused the time of the request.</summary>
    internal bool IsRefusalOfTime => _error.Code?.StartsWith("InvalidTimeStamp", StringComparison.Ordinal) == true;

    /// <summary>Whether STS refused the credentials that signed the request, because they are unknown or expired.</summary>
    internal bool IsRefusalOfCredentials => _error.Code is { } code
        && (code.StartsWith("InvalidAccessKeyId", StringComparison.Ordinal)
            || code.StartsWith("InvalidSecurityToken", StringComparison.Ordinal)
            || code is "SecurityTokenExpired");

    /// <summary>Returns the credentials.</summary>
    /// <exception cref="OssCredentialsException">STS refused the request, or the reply has no complete credentials.</exception>
    internal OssCredentials Credentials()
    {
        if (!reply.IsSuccess)
        {
            throw new OssCredentialsException(Describe());
        }

        var origin = $"STS's reply to {operation}";
        using var document = CredentialsDocument.Parse(reply.Body, origin);
        return document.RootElement.TryGetProperty("Credentials", out var credentials)
            ? CredentialsDocument.Read(credentials, origin, isTemporary: true)
            : throw new OssCredentialsException($"{origin} has no Credentials.");
    }

    private static (string? Code, string? Message, string? RequestId) ErrorOf(byte[] body)
    {
        try
        {
            using var document = CredentialsDocument.Parse(body, "");
            var root = document.RootElement;
            return (
                CredentialsDocument.Text(root, "Code"),
                CredentialsDocument.Text(root, "Message"),
                CredentialsDocument.Text(root, "RequestId"));
        }
        catch (OssCredentialsException)
        {
            return default;
        }
    }

    private string Describe()
    {
        var text = FormattableString.Invariant($"STS refused {operation} for the role {role.RoleArn} with status {reply.Status}");
        if (_error.Code is { } code)
        {
            text += $", {CredentialsDocument.Known(code)}";
        }

        if (_error.Message is { } message)
        {
            text += $": {Redacted(message)}";
        }

        return _error.RequestId is { } id ? $"{text} (request ID {CredentialsDocument.Known(id)})" : text;
    }

    private string Redacted(string message)
    {
        foreach (var secret in secrets)
        {
            if (!string.IsNullOrEmpty(secret))
            {
                message = message.Replace(secret, Redaction.Mark, StringComparison.Ordinal)
                    .Replace(Uri.EscapeDataString(secret), Redaction.Mark, StringComparison.Ordinal);
            }
        }

        return message.Length > LongestMessage ? message[..LongestMessage] + "..." : message;
    }
}
