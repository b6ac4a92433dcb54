using Microsoft.Extensions.Options;

namespace OssGen.Extensions.DependencyInjection.Settings;

/// <summary>The credentials as a configuration section has them: an access key, or none.</summary>
internal sealed class CredentialsSection
{
    public string? AccessKeyId { get; set; }

    public string? AccessKeySecret { get; set; }

    public string? SecurityToken { get; set; }

    public bool Anonymous { get; set; }

    /// <summary>Returns the provider of the credentials, or null if the section is empty.</summary>
    /// <param name="path">The path of the section, for messages.</param>
    /// <exception cref="OptionsValidationException">The settings are incomplete, contradictory or malformed.</exception>
    public OssCredentialsProvider? ToProvider(string path)
    {
        var hasKey = !string.IsNullOrEmpty(AccessKeyId) || !string.IsNullOrEmpty(AccessKeySecret) || !string.IsNullOrEmpty(SecurityToken);
        if (Anonymous)
        {
            return hasKey
                ? throw Invalid(path, "has both Anonymous and an access key. Remove one of them.")
                : OssCredentialsProvider.Anonymous;
        }

        if (!hasKey)
        {
            return null;
        }

        if (string.IsNullOrEmpty(AccessKeyId) || string.IsNullOrEmpty(AccessKeySecret))
        {
            var missing = string.IsNullOrEmpty(AccessKeyId) ? nameof(AccessKeyId) : nameof(AccessKeySecret);
            throw Invalid(path, $"has no {missing}. Set AccessKeyId and AccessKeySecret, or neither.");
        }

        try
        {
            return new OssCredentials(AccessKeyId, AccessKeySecret, SecurityToken);
        }
        catch (ArgumentException malformed)
        {
            throw Invalid(path, $"is malformed: {malformed.Message}");
        }
    }

    private static OptionsValidationException Invalid(string path, string problem) =>
        new(path, typeof(OssClientOptions), [$"The configuration section {path} {problem}"]);
}
