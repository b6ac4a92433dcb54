using System.Globalization;
using System.Text.Json;
using OssGen.Text;

namespace OssGen.Credentials.Exchange;

/// <summary>
/// Reads credentials from JSON, with the names of STS and the metadata service (<c>AccessKeyId</c>) or those of aliyun CLI
/// (<c>access_key_id</c>). Messages never contain values of the document.
/// </summary>
internal static class CredentialsDocument
{
    /// <summary>Reads the credentials of a document.</summary>
    /// <param name="json">The document.</param>
    /// <param name="origin">Where the document is from, for messages.</param>
    /// <param name="isTemporary">Whether credentials without a security token are refused.</param>
    /// <exception cref="OssCredentialsException">The document isn't JSON, or has no complete credentials.</exception>
    internal static OssCredentials Read(byte[] json, string origin, bool isTemporary)
    {
        using var document = Parse(json, origin);
        var root = document.RootElement;
        if (Text(root, "Code") is { } code && code != "Success")
        {
            throw new OssCredentialsException($"{origin} reports the failure {Known(code)} instead of credentials.");
        }

        return Read(root, origin, isTemporary);
    }

    /// <summary>Reads the credentials of an object in a document.</summary>
    internal static OssCredentials Read(JsonElement element, string origin, bool isTemporary)
    {
        var token = Text(element, "SecurityToken", "sts_token");
        if (isTemporary && token is null)
        {
            throw Lacks(origin, "SecurityToken");
        }

        return Create(
            Text(element, "AccessKeyId", "access_key_id") ?? throw Lacks(origin, "AccessKeyId"),
            Text(element, "AccessKeySecret", "access_key_secret") ?? throw Lacks(origin, "AccessKeySecret"),
            token,
            Expiration(Text(element, "Expiration", "expiration"), origin),
            origin);
    }

    /// <summary>Creates credentials from parts of any origin.</summary>
    /// <exception cref="OssCredentialsException">A part can't be one of an access key.</exception>
    internal static OssCredentials Create(string id, string secret, string? token, DateTimeOffset? expires, string origin)
    {
        try
        {
            return new OssCredentials(id, secret, token, expires);
        }
        catch (ArgumentException malformed)
        {
            throw new OssCredentialsException($"{origin} has unusable credentials: {PlainMessage.Of(malformed)}", malformed);
        }
    }

    /// <summary>Parses a document whose root is an object.</summary>
    internal static JsonDocument Parse(byte[] json, string origin)
    {
        try
        {
            var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return document;
            }

            document.Dispose();
        }
        catch (JsonException)
        {
            // Its message may contain a part of the document.
        }

        throw new OssCredentialsException($"{origin} isn't a JSON object.");
    }

    /// <summary>Returns the first of some members that is a string and isn't blank, or null.</summary>
    internal static string? Text(JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value)
                && value.ValueKind == JsonValueKind.String && ValueOf(value) is { } text && !string.IsNullOrWhiteSpace(text))
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>Returns a code if it consists of letters, digits, dots and underscores, as codes do, and otherwise a placeholder.</summary>
    internal static string Known(string code) =>
        code.Length <= 100 && code.All(static character => char.IsAsciiLetterOrDigit(character) || character is '.' or '_' or '-')
            ? code
            : "(an unreadable code)";

    // A string with half a surrogate pair can't be read.
    private static string? ValueOf(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static DateTimeOffset? Expiration(string? text, string origin) =>
        text is null
            ? null
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
                ? time
                : throw new OssCredentialsException($"{origin} has an Expiration that isn't a time.");

    private static OssCredentialsException Lacks(string origin, string member) => new($"{origin} has no {member}.");
}
