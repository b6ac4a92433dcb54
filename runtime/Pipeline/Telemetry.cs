using System.Diagnostics;
using System.Diagnostics.Metrics;
using OssGen.Text;

namespace OssGen.Pipeline;

/// <summary>
/// Creates traces and metrics with the name <c>OssGen</c>, with the attributes of OpenTelemetry's conventions for HTTP clients and with
/// <c>oss.*</c> attributes: one span per call with an event per attempt, and one span per transfer with its calls as children. The names of
/// the instruments differ from those of System.Net.Http, which measures the same requests. Without a listener, the overhead is negligible.
/// </summary>
internal static class Telemetry
{
    internal const string Name = "OssGen";

    /// <summary>The start of what isn't measured, because nothing listens.</summary>
    internal const long NotMeasured = -1;

    internal static readonly ActivitySource Source = new(Name, PackageVersion.Value);

    private static readonly Meter Meter = new(Name, PackageVersion.Value);

    internal static readonly Histogram<double> CallDuration = Seconds(
        "oss.client.call.duration", "Time of a call with all its attempts, to the headers of the reply or to the failure.");

    internal static readonly Histogram<double> RequestDuration = Seconds(
        "oss.client.request.duration", "Time of one attempt of a call, from sending the request to the headers of the reply.");

    internal static readonly Counter<long> Resends =
        Meter.CreateCounter<long>(
            "oss.client.request.resends", "{request}", "Attempts after the first one of a call, resumed bodies included.");

    /// <summary>Begins a call, or the resumption of the body of its reply.</summary>
    /// <param name="call">The call.</param>
    /// <param name="settings">The settings of the client.</param>
    /// <param name="isResumed">Whether the call has returned its result before and now fetches the rest of the body.</param>
    internal static CallObservation BeginCall(Call call, ClientSettings settings, bool isResumed = false)
    {
        call.Activity = Source.HasListeners() ? StartCall(call) : null;
        return new CallObservation(call, !isResumed && CallDuration.Enabled ? settings.TimeProvider.GetTimestamp() : NotMeasured);
    }

    internal static AttemptObservation BeginAttempt(Call call, HttpRequestMessage message, ClientSettings settings)
    {
        if (call.Sent > 1 && Resends.Enabled)
        {
            var tags = new TagList { { "oss.operation", call.Operation.Name } };
            AddBucket(ref tags, call);
            Resends.Add(1, tags);
        }

        Log.Sending(settings.Logger, call.Operation.Name, call.Sent, message);
        return new AttemptObservation(settings, RequestDuration.Enabled ? settings.TimeProvider.GetTimestamp() : NotMeasured);
    }

    /// <summary>Returns the attributes that all measurements of a call have.</summary>
    internal static TagList TagsOf(Call call, Exception? failure, OssResponse? response)
    {
        var tags = new TagList
        {
            { "oss.operation", call.Operation.Name },
            { "http.request.method", call.Operation.Method.Method },
            { "server.address", call.LastUri?.DnsSafeHost ?? call.Endpoint.Host },
            { "server.port", call.Endpoint.Port },
        };
        AddBucket(ref tags, call);
        if (response is not null)
        {
            tags.Add("http.response.status_code", response.StatusCode);
        }

        if (failure is not null)
        {
            tags.Add("error.type", ErrorType(failure));
        }

        return tags;
    }

    /// <summary>
    /// Returns the value of OpenTelemetry's <c>error.type</c>: the status of an error reply, otherwise the type of the exception.
    /// </summary>
    internal static string ErrorType(Exception failure) => failure is OssServiceException service
        ? service.StatusCode.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : failure.GetType().FullName!;

    /// <summary>Sets the attributes and the status of a span that failed.</summary>
    internal static void Fail(Activity activity, Exception failure)
    {
        activity.SetTag("error.type", ErrorType(failure));
        activity.SetStatus(
            ActivityStatusCode.Error, failure is OssServiceException service ? PrintableText.Escape(service.Code) : failure.GetType().Name);
    }

    private static Activity? StartCall(Call call)
    {
        var parent = call.Scope?.Parent ?? default;
        var activity = Source.StartActivity(call.Operation.Name, ActivityKind.Client, parent);
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag("oss.operation", call.Operation.Name);
            activity.SetTag("http.request.method", call.Operation.Method.Method);
        }

        return activity;
    }

    private static void AddBucket(ref TagList tags, Call call)
    {
        if (call.Bucket is { } bucket)
        {
            tags.Add("oss.bucket", bucket);
        }
    }

    private static Histogram<double> Seconds(string name, string description) =>
#if NET9_0_OR_GREATER
        Meter.CreateHistogram(
            name,
            "s",
            description,
            tags: null,
            new InstrumentAdvice<double>
            {
                HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
            });
#else
        Meter.CreateHistogram<double>(name, "s", description);
#endif
}
