namespace OssGen.Extensions.DependencyInjection.Settings;

/// <summary>The timeouts as a configuration section has them.</summary>
internal sealed class TimeoutSection
{
    public TimeSpan? Connect { get; set; }

    public TimeSpan? ResponseHeaders { get; set; }

    public TimeSpan? Idle { get; set; }

    public TimeSpan? Document { get; set; }

    public void ApplyTo(OssTimeoutOptions options)
    {
        options.Connect = Connect ?? options.Connect;
        options.ResponseHeaders = ResponseHeaders ?? options.ResponseHeaders;
        options.Idle = Idle ?? options.Idle;
        options.Document = Document ?? options.Document;
    }
}
