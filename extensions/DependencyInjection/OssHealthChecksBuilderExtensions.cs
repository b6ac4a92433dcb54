using Microsoft.Extensions.Diagnostics.HealthChecks;
using OssGen;
using OssGen.Extensions.DependencyInjection;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the health check of Alibaba Cloud OSS.</summary>
public static class OssHealthChecksBuilderExtensions
{
    /// <summary>
    /// Adds a health check that sends a HeadBucket request through the registered <see cref="OssClient"/>. The check succeeds if the bucket
    /// exists and the client's credentials have the right of GetBucketInfo.
    /// </summary>
    /// <param name="builder">The builder of the health checks.</param>
    /// <param name="bucket">The bucket that the app needs.</param>
    /// <param name="clientName">The key of the client; null for the client without a key.</param>
    /// <param name="name">The name of the health check.</param>
    /// <param name="failureStatus">
    /// The status that a failure is reported with; null for <see cref="HealthStatus.Unhealthy"/>.
    /// </param>
    /// <param name="tags">Tags that select health checks.</param>
    /// <param name="timeout">The time after which the check fails; null for no timeout other than those of the client.</param>
    /// <returns>The builder of the health checks.</returns>
    /// <exception cref="ArgumentException">The name of the bucket is empty.</exception>
    public static IHealthChecksBuilder AddOss(
        this IHealthChecksBuilder builder,
        string bucket,
        string? clientName = null,
        string name = "oss",
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null,
        TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(bucket);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return builder.Add(new HealthCheckRegistration(
            name,
            services => new BucketHealthCheck(ClientRegistration.Client(services, clientName), bucket),
            failureStatus,
            tags,
            timeout));
    }
}
