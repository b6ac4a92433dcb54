using Microsoft.Extensions.Options;
using OssGen.Text;

namespace OssGen.Extensions.DependencyInjection.Settings;

/// <summary>The credentials as a configuration section has them: an access key, or where one comes from.</summary>
internal sealed class CredentialsSection
{
    public string? AccessKeyId { get; set; }

    public string? AccessKeySecret { get; set; }

    public string? SecurityToken { get; set; }

    public string? Profile { get; set; }

    public bool DefaultChain { get; set; }

    public bool Anonymous { get; set; }

    private bool HasKey =>
        !string.IsNullOrEmpty(AccessKeyId) || !string.IsNullOrEmpty(AccessKeySecret) || !string.IsNullOrEmpty(SecurityToken);

    /// <summary>Returns the provider of the credentials, or null if the section is empty.</summary>
    /// <param name="path">The path of the section, for messages.</param>
    /// <exception cref="OptionsValidationException">The settings are incomplete, contradictory or malformed.</exception>
    public OssCredentialsProvider? ToProvider(string path)
    {
        var kinds = Kinds().ToList();
        if (kinds.Count > 1)
        {
            throw Invalid(path, $"has both {kinds[0]} and {kinds[1]}. Remove one of them.");
        }

        return DefaultChain ? OssCredentialsProvider.Default
            : Anonymous ? OssCredentialsProvider.Anonymous
            : Profile is { Length: > 0 } profile ? OssCredentialsProvider.FromProfile(profile)
            : HasKey ? Key(path)
            : null;
    }

    private IEnumerable<string> Kinds()
    {
        if (Anonymous)
        {
            yield return nameof(Anonymous);
        }

        if (DefaultChain)
        {
            yield return nameof(DefaultChain);
        }

        if (!string.IsNullOrEmpty(Profile))
        {
            yield return nameof(Profile);
        }

        if (HasKey)
        {
            yield return "an access key";
        }
    }

    private OssCredentialsProvider Key(string path)
    {
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
            throw Invalid(path, $"is malformed: {PlainMessage.Of(malformed)}");
        }
    }

    private static OptionsValidationException Invalid(string path, string problem) =>
        new(path, typeof(OssClientOptions), [$"The configuration section {path} {problem}"]);
}
