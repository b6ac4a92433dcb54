using System.Text;

namespace OssGen;

/// <summary>The role for <see cref="OssCredentialsProvider.AssumeRole"/>.</summary>
public sealed record OssAssumeRoleOptions
{
    /// <summary>The ARN of the RAM role, such as <c>acs:ram::123456789012:role/backup</c>.</summary>
    public required string RoleArn { get; init; }

    /// <summary>
    /// The name of the session, which ActionTrail shows: 2 to 64 letters, digits, <c>.</c>, <c>@</c>, <c>-</c> or <c>_</c>. If null (the
    /// default), the environment variable <c>ALIBABA_CLOUD_ROLE_SESSION_NAME</c> or, if it is not set, a new name is used.
    /// </summary>
    public string? SessionName { get; init; }

    /// <summary>
    /// The lifetime of the credentials, from 15 minutes to the maximum of the role, at most 12 hours. If null (the default), it is 1 hour.
    /// New credentials are fetched before they expire.
    /// </summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>
    /// A policy as JSON that further restricts the role. If null (the default), the session has all permissions of the role.
    /// </summary>
    public string? Policy { get; init; }

    /// <summary>The external ID that the owner of the role requires. The default is null.</summary>
    public string? ExternalId { get; init; }

    /// <summary>
    /// The endpoint of STS, such as <c>https://sts-vpc.cn-hangzhou.aliyuncs.com</c>. If null (the default), the endpoint is that of the
    /// region in the environment variable <c>ALIBABA_CLOUD_STS_REGION</c> (in the VPC if <c>ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED</c> is
    /// <c>true</c>), or <c>https://sts.aliyuncs.com</c>. HTTP is only accepted for the local machine.
    /// </summary>
    public Uri? StsEndpoint { get; init; }

    // Without the external ID and the policy, which may be confidential.
    private bool PrintMembers(StringBuilder text)
    {
        text.Append(nameof(RoleArn)).Append(" = ").Append(RoleArn);
        return true;
    }
}
