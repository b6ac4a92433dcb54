using System.Diagnostics.CodeAnalysis;
using OssGen.Credentials;

namespace OssGen;

/// <summary>
/// An access key, either permanent or temporary. An instance converts implicitly to an <see cref="OssCredentialsProvider"/> that always
/// returns this access key.
/// </summary>
/// <remarks>An access key is immutable. <see cref="ToString"/> never returns the secret or the token.</remarks>
public sealed class OssCredentials
{
    private const string IdVariable = "OSS_ACCESS_KEY_ID";
    private const string SecretVariable = "OSS_ACCESS_KEY_SECRET";
    private const string TokenVariable = "OSS_SESSION_TOKEN";

    /// <summary>
    /// Initializes an access key with an ID, a secret and, for temporary credentials, a security token and an expiry time.
    /// </summary>
    /// <param name="accessKeyId">The AccessKey ID.</param>
    /// <param name="accessKeySecret">The AccessKey secret.</param>
    /// <param name="securityToken">The STS token of temporary credentials; null for a permanent key.</param>
    /// <param name="expires">When temporary credentials expire; null if unknown or never.</param>
    /// <exception cref="ArgumentException">
    /// The ID or the secret is empty, or a part contains a control character or begins or ends with white space.
    /// </exception>
    public OssCredentials(string accessKeyId, string accessKeySecret, string? securityToken = null, DateTimeOffset? expires = null)
    {
        AccessKeyId = Checked(accessKeyId, nameof(accessKeyId), "AccessKey id");
        AccessKeySecret = Checked(accessKeySecret, nameof(accessKeySecret), "AccessKey secret");
        SecurityToken = string.IsNullOrEmpty(securityToken) ? null : Checked(securityToken, nameof(securityToken), "security token");
        Expires = expires;
    }

    /// <summary>The AccessKey ID, which identifies the key in requests.</summary>
    public string AccessKeyId { get; }

    /// <summary>The AccessKey secret. The secret is used to sign requests and is never sent.</summary>
    public string AccessKeySecret { get; }

    /// <summary>The STS token of temporary credentials, or null for a permanent key.</summary>
    public string? SecurityToken { get; }

    /// <summary>The time when temporary credentials expire, or null if the time is unknown or the credentials never expire.</summary>
    public DateTimeOffset? Expires { get; }

    /// <summary>
    /// Reads the credentials from the environment variables <c>OSS_ACCESS_KEY_ID</c>, <c>OSS_ACCESS_KEY_SECRET</c>, and, if set,
    /// <c>OSS_SESSION_TOKEN</c>.
    /// </summary>
    /// <exception cref="InvalidOperationException">The ID or the secret is not set; the message names the variable.</exception>
    public static OssCredentials FromEnvironment() => FromEnvironment(Environment.GetEnvironmentVariable);

    internal static OssCredentials FromEnvironment(Func<string, string?> read) =>
        new(Variable(read, IdVariable), Variable(read, SecretVariable), read(TokenVariable)?.Trim());

    /// <summary>Converts an access key to a provider that always returns this access key.</summary>
    /// <param name="credentials">The access key; null converts to null.</param>
    [return: NotNullIfNotNull(nameof(credentials))]
    public static implicit operator OssCredentialsProvider?(OssCredentials? credentials) =>
        credentials is null ? null : new FixedCredentials(credentials);

    /// <summary>Determines whether another access key has the same ID, secret and token.</summary>
    internal bool IsSameKey(OssCredentials other) =>
        AccessKeyId == other.AccessKeyId && AccessKeySecret == other.AccessKeySecret && SecurityToken == other.SecurityToken;

    /// <summary>Returns the AccessKey ID, with a note if the key is temporary. The string never contains a secret.</summary>
    public override string ToString() => SecurityToken is null ? AccessKeyId : AccessKeyId + " (temporary)";

    private static string Variable(Func<string, string?> read, string name)
    {
        var value = read(name)?.Trim();
        return string.IsNullOrEmpty(value)
            ? throw new InvalidOperationException(
                $"The environment variable {name} is not set. Set {IdVariable} and {SecretVariable}, or give OssClientOptions.Credentials "
                    + "a new OssCredentials(id, secret).")
            : value;
    }

    private static string Checked(string value, string parameter, string what)
    {
        ArgumentNullException.ThrowIfNull(value, parameter);
        if (value.Length == 0)
        {
            throw new ArgumentException($"The {what} is empty.", parameter);
        }

        foreach (var character in value)
        {
            if (char.IsControl(character))
            {
                throw new ArgumentException($"The {what} contains a control character, such as a line end.", parameter);
            }
        }

        return char.IsWhiteSpace(value[0]) || char.IsWhiteSpace(value[^1])
            ? throw new ArgumentException($"The {what} has white space at its start or end.", parameter)
            : value;
    }
}
