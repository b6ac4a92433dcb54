using System.Text;

namespace OssGen;

/// <summary>
/// The role for <see cref="OssCredentialsProvider.OidcRole"/>. In a pod with RRSA, the environment variables contain all settings, and the
/// options can be omitted.
/// </summary>
public sealed record OssOidcRoleOptions
{
    /// <summary>The ARN of the RAM role. If null (the default), the environment variable <c>ALIBABA_CLOUD_ROLE_ARN</c> is used.</summary>
    public string? RoleArn { get; init; }

    /// <summary>
    /// The ARN of the OIDC provider. If null (the default), the environment variable <c>ALIBABA_CLOUD_OIDC_PROVIDER_ARN</c> is used.
    /// </summary>
    public string? ProviderArn { get; init; }

    /// <summary>
    /// The path of the file with the OIDC token, which is read for each session. If null (the default), the environment variable
    /// <c>ALIBABA_CLOUD_OIDC_TOKEN_FILE</c> is used.
    /// </summary>
    public string? TokenFile { get; init; }

    /// <inheritdoc cref="OssAssumeRoleOptions.SessionName"/>
    public string? SessionName { get; init; }

    /// <inheritdoc cref="OssAssumeRoleOptions.Duration"/>
    public TimeSpan? Duration { get; init; }

    /// <inheritdoc cref="OssAssumeRoleOptions.Policy"/>
    public string? Policy { get; init; }

    /// <inheritdoc cref="OssAssumeRoleOptions.StsEndpoint"/>
    public Uri? StsEndpoint { get; init; }

    // Without the policy, which may be confidential.
    private bool PrintMembers(StringBuilder text)
    {
        text.Append(nameof(RoleArn)).Append(" = ").Append(RoleArn)
            .Append(", ").Append(nameof(ProviderArn)).Append(" = ").Append(ProviderArn)
            .Append(", ").Append(nameof(TokenFile)).Append(" = ").Append(TokenFile);
        return true;
    }
}
