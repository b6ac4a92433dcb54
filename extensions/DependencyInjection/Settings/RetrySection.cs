namespace OssGen.Extensions.DependencyInjection.Settings;

/// <summary>The options for retries as a configuration section has them.</summary>
internal sealed class RetrySection
{
    public int? MaxAttempts { get; set; }

    public TimeSpan? MaxElapsed { get; set; }

    public TimeSpan? BaseDelay { get; set; }

    public TimeSpan? MaxDelay { get; set; }

    public void ApplyTo(OssRetryOptions options)
    {
        options.MaxAttempts = MaxAttempts ?? options.MaxAttempts;
        options.MaxElapsed = MaxElapsed ?? options.MaxElapsed;
        options.BaseDelay = BaseDelay ?? options.BaseDelay;
        options.MaxDelay = MaxDelay ?? options.MaxDelay;
    }
}
