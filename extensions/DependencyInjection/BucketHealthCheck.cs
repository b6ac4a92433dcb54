using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace OssGen.Extensions.DependencyInjection;

/// <summary>Checks that a bucket exists and can be accessed. Any exception of the client fails the check with its message.</summary>
internal sealed class BucketHealthCheck(OssClient client, string bucket) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await client.BucketExistsAsync(bucket, cancellationToken).ConfigureAwait(false)
            ? HealthCheckResult.Healthy($"The bucket {bucket} can be accessed.")
            : new HealthCheckResult(context.Registration.FailureStatus, $"The bucket {bucket} doesn't exist.");
}
