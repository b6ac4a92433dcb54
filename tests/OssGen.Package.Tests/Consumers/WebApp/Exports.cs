using System.Diagnostics;
using System.Globalization;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

/// <summary>
/// What OpenTelemetry exports of the app: a line for each span, measured series and record of the log, with all of its texts.
/// </summary>
internal sealed class Exports
{
    private readonly List<Activity> _spans = [];
    private readonly List<MetricSnapshot> _metrics = [];
    private readonly List<LogRecord> _records = [];

    public static Exports AddTo(WebApplicationBuilder builder)
    {
        var exports = new Exports();
        builder.Services.AddOpenTelemetry()
            .WithTracing(tracing => tracing
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddSource("OssGen")
                .AddInMemoryExporter(exports._spans))
            .WithMetrics(metrics => metrics
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddMeter("OssGen")
                .AddInMemoryExporter(exports._metrics))
            .WithLogging(
                logging => logging.AddInMemoryExporter(exports._records),
                static options => (options.IncludeFormattedMessage, options.IncludeScopes) = (true, true));
        builder.Logging
            .AddFilter<OpenTelemetryLoggerProvider>("OssGen", LogLevel.Trace)
            .AddFilter<OpenTelemetryLoggerProvider>("System.Net.Http", LogLevel.Trace);
        return exports;
    }

    public Task WriteAsync(IServiceProvider services, string path)
    {
        services.GetRequiredService<TracerProvider>().ForceFlush();
        services.GetRequiredService<MeterProvider>().ForceFlush();
        return File.WriteAllLinesAsync(path, [.. _spans.Select(Line), .. _metrics.SelectMany(Lines), .. _records.Select(Line)]);
    }

    private static string Line(Activity span) => Columns(
        "span", span.Source.Name, span.Kind, span.DisplayName, span.SpanId, span.ParentSpanId,
        Text(span.TagObjects), Text(span.Baggage), span.TraceStateString, span.StatusDescription,
        string.Join(' ', span.Events.Select(static one => $"{one.Name} {Text(one.Tags)}")));

    private static IEnumerable<string> Lines(MetricSnapshot metric)
    {
        foreach (var point in metric.MetricPoints)
        {
            var count = metric.MetricType switch
            {
                MetricType.Histogram => point.GetHistogramCount(),
                MetricType.LongSum or MetricType.LongSumNonMonotonic => point.GetSumLong(),
                _ => 0,
            };
            yield return Columns("metric", metric.MeterName, metric.Name, count, Text(point.Tags));
        }
    }

    private static string Line(LogRecord record)
    {
        var scopes = new List<KeyValuePair<string, object?>>();
        record.ForEachScope(static (scope, scopes) => scopes.AddRange([.. scope]), scopes);
        return Columns(
            "log", record.CategoryName, record.LogLevel, record.FormattedMessage,
            Text(record.Attributes ?? []), Text(scopes), record.Exception);
    }

    private static string Text(ReadOnlyTagCollection tags)
    {
        var texts = new List<string>();
        foreach (var (key, value) in tags)
        {
            texts.Add($"{key}={value}");
        }

        return string.Join(' ', texts);
    }

    private static string Text<T>(IEnumerable<KeyValuePair<string, T>> tags) =>
        string.Join(' ', tags.Select(static tag => $"{tag.Key}={tag.Value}"));

    private static string Columns(params ReadOnlySpan<object?> columns)
    {
        var texts = new List<string>();
        foreach (var column in columns)
        {
            var text = Convert.ToString(column, CultureInfo.InvariantCulture) ?? "";
            texts.Add(text.ReplaceLineEndings(" ").Replace('\t', ' '));
        }

        return string.Join('\t', texts);
    }
}
