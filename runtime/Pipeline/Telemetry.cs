using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace OssGen.Pipeline;

/// <summary>
/// Creates traces and metrics with the name <c>OssGen</c>, following OpenTelemetry's conventions for HTTP clients: one span per call and
/// one measurement per attempt. Without a listener, the overhead is negligible.
/// </summary>
internal static class Telemetry
{
    internal const string Name = "OssGen";

    internal static readonly ActivitySource Source = new(Name, PackageVersion.Value);

    private static readonly Meter Meter = new(Name, PackageVersion.Value);

    internal static readonly Histogram<double> Duration =
        Meter.CreateHistogram<double>(
            "http.client.request.duration", "s", "Time of one attempt, from signing to the headers of the reply.");

    internal static readonly Counter<long> Resends =
        Meter.CreateCounter<long>(
            "oss.client.request.resends", "{request}", "Attempts after the first one of a call, resumed bodies included.");

    internal static CallObservation BeginCall(Call call, ClientSettings settings)
    {
        var activity = Source.StartActivity(call.Operation.Name, ActivityKind.Client);
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag("http.request.method", call.Operation.Method.Method);
            activity.SetTag("server.address", settings.Endpoint.Host);
            activity.SetTag("server.port", settings.Endpoint.Port);
        }

        return new CallObservation(activity, call);
    }

    internal static AttemptObservation BeginAttempt(Call call, HttpRequestMessage message, ClientSettings settings)
    {
        if (call.Sent > 1)
        {
            Resends.Add(1, new KeyValuePair<string, object?>("oss.operation", call.Operation.Name));
        }

        Log.Sending(settings.Logger, call.Operation.Name, call.Sent, message);
        return new AttemptObservation(settings, settings.TimeProvider.GetTimestamp());
    }

    /// <summary>
    /// Returns the value of OpenTelemetry's <c>error.type</c>: the status of an error reply, otherwise the type of the exception.
    /// </summary>
    internal static string ErrorType(Exception failure) => failure is OssServiceException service
        ? service.StatusCode.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : failure.GetType().FullName!;
}
