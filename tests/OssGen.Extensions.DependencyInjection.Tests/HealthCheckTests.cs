using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace OssGen.Extensions.DependencyInjection.Tests;

/// <summary>The health check of OSS, against the emulator.</summary>
public sealed class HealthCheckTests(EmulatedOss oss) : IClassFixture<EmulatedOss>
{
    [Fact]
    public async Task Is_healthy_when_the_bucket_can_be_accessed()
    {
        var entry = await CheckAsync(EmulatedOss.Bucket, "secret");

        Assert.Equal((HealthStatus.Healthy, "The bucket oss-test-sample can be accessed."), (entry.Status, entry.Description));
        Assert.Equal(["ready"], entry.Tags);
    }

    [Fact]
    public async Task Is_unhealthy_when_the_bucket_does_not_exist()
    {
        var entry = await CheckAsync("oss-test-missing", "secret");

        Assert.Equal((HealthStatus.Unhealthy, "The bucket oss-test-missing doesn't exist."), (entry.Status, entry.Description));
    }

    [Fact]
    public async Task Reports_the_error_of_OSS()
    {
        var entry = await CheckAsync(EmulatedOss.Bucket, "wrong", HealthStatus.Degraded);

        Assert.Equal(HealthStatus.Degraded, entry.Status);
        Assert.IsType<OssServiceException>(entry.Exception);
        Assert.Contains("HeadBucket", entry.Description, StringComparison.Ordinal);
    }

    private async Task<HealthReportEntry> CheckAsync(string bucket, string secret, HealthStatus? failureStatus = null)
    {
        using var provider = EmulatedOss.Services(services =>
        {
            services.AddLogging();
            services.AddKeyedOssClient("checked", oss.Configuration("id", secret).GetSection("Oss"));
            services.AddHealthChecks().AddOss(bucket, "checked", failureStatus: failureStatus, tags: ["ready"]);
        });
        var report = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        return report.Entries["oss"];
    }
}
