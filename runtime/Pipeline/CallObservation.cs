using System.Diagnostics;
using OssGen.Errors;
using OssGen.Text;

namespace OssGen.Pipeline;

/// <summary>The span and the measurement of one call. It has no effect without a listener.</summary>
internal struct CallObservation(Call call, long start) : IDisposable
{
    internal void Fail(Exception failure)
    {
        Record(failure);
        if (call.Activity is { } activity)
        {
            Telemetry.Fail(activity, failure);
        }
    }

    public void Dispose()
    {
        Record(failure: null);
        if (call.Activity is { } activity)
        {
            if (activity.IsAllDataRequested)
            {
                Describe(activity);
            }

            activity.Dispose();
            call.Activity = null;
        }
    }

    /// <summary>Measures the call, unless it has been measured.</summary>
    private void Record(Exception? failure)
    {
        if (start != Telemetry.NotMeasured)
        {
            Telemetry.CallDuration.Record(
                call.TimeProvider.GetElapsedTime(start).TotalSeconds, Telemetry.TagsOf(call, failure, call.LastResponse));
            start = Telemetry.NotMeasured;
        }
    }

    private readonly void Describe(Activity activity)
    {
        activity.SetTag("server.address", call.LastUri?.DnsSafeHost ?? call.Endpoint.Host);
        activity.SetTag("server.port", call.Endpoint.Port);
        if (call.LastResponse is { } response)
        {
            activity.SetTag("http.response.status_code", response.StatusCode);
            activity.SetTag("oss.request_id", response.RequestId is { } id ? PrintableText.Escape(id) : null);
        }

        if (call.LastUri is { } uri)
        {
            activity.SetTag("url.full", Redaction.Url(uri));
        }

        if (call.Sent > 1)
        {
            activity.SetTag("http.request.resend_count", call.Sent - 1);
        }
    }
}
