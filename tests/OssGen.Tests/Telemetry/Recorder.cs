using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace OssGen.Tests.Telemetry;

/// <summary>
/// OpenTelemetry as an application sets it up: the sources of OssGen and those of HttpClient, exported to memory. Other tests run at the
/// same time, so that spans are filtered by trace, and measurements by port or operation.
/// </summary>
internal sealed class Recorder : IDisposable
{
    private readonly List<Activity> _spans = [];
    private readonly List<MetricSnapshot> _metrics = [];
    private readonly Activity _root;
    private readonly TracerProvider _tracer;
    private readonly MeterProvider _meter;

    internal Recorder()
    {
        _tracer = Sdk.CreateTracerProviderBuilder()
            .SetSampler(new AlwaysOnSampler())
            .AddSource("OssGen")
            .AddHttpClientInstrumentation()
            .AddInMemoryExporter(_spans)
            .Build();
        _meter = Sdk.CreateMeterProviderBuilder()
            .AddMeter("OssGen")
            .AddHttpClientInstrumentation()
            .AddInMemoryExporter(_metrics)
            .Build();
        _root = new Activity("test").Start();
    }

    internal ActivitySpanId Root => _root.SpanId;

    /// <summary>Ends the recording.</summary>
    /// <returns>The spans of this test, in the order in which they ended.</returns>
    internal IReadOnlyList<Activity> Spans()
    {
        Dispose();
        return [.. _spans.Where(span => span.TraceId == _root.TraceId)];
    }

    /// <summary>Ends the recording.</summary>
    /// <returns>What an instrument measured where an attribute has a value: the points with their attributes.</returns>
    internal IReadOnlyList<MetricPoint> Points(string instrument, string attribute, object value)
    {
        Dispose();
        return
        [
            .. _metrics.Where(metric => metric.Name == instrument)
                .SelectMany(static metric => metric.MetricPoints)
                .Where(point => value.Equals(TagsOf(point).GetValueOrDefault(attribute))),
        ];
    }

    internal static Dictionary<string, object?> TagsOf(MetricPoint point)
    {
        var tags = new Dictionary<string, object?>();
        foreach (var (name, value) in point.Tags)
        {
            tags[name] = value;
        }

        return tags;
    }

    public void Dispose()
    {
        _root.Stop();
        _tracer.Dispose();
        _meter.Dispose();
        _root.Dispose();
    }
}
