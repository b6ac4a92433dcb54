using System.Diagnostics;
using OssGen.Errors;
using OssGen.Text;

namespace OssGen.Pipeline;

/// <summary>The tracing span of one call. It has no effect without a listener.</summary>
internal readonly struct CallObservation(Activity? activity, Call call) : IDisposable
{
    internal void Fail(Exception failure)
    {
        if (activity is null)
        {
            return;
        }

        activity.SetTag("error.type", Telemetry.ErrorType(failure));
        activity.SetStatus(
            ActivityStatusCode.Error, failure is OssServiceException service ? PrintableText.Escape(service.Code) : failure.GetType().Name);
    }

    public void Dispose()
    {
        if (activity is null)
        {
            return;
        }

        if (activity.IsAllDataRequested)
        {
            if (call.LastResponse is { } response)
            {
                activity.SetTag("http.response.status_code", response.StatusCode);
                activity.SetTag("oss.request_id", response.RequestId is { } id ? PrintableText.Escape(id) : null);
            }

            if (call.LastUri is { } uri)
            {
                activity.SetTag("url.full", Redaction.Url(uri));
                if (call.Operation.Service is not null)
                {
                    activity.SetTag("server.address", uri.Host);
                }
            }

            if (call.Sent > 1)
            {
                activity.SetTag("http.request.resend_count", call.Sent - 1);
            }
        }

        activity.Dispose();
    }
}
