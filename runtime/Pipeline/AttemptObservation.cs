using System.Diagnostics;

namespace OssGen.Pipeline;

/// <summary>Measures and logs one attempt.</summary>
internal readonly struct AttemptObservation(ClientSettings settings, long start)
{
    internal void End(Call call)
    {
        if (Telemetry.Duration.Enabled)
        {
            Record(call);
        }

        if (call.Failure is not { } failure)
        {
            Log.Succeeded(settings.Logger, call.Operation.Name, call.Reply!.Response);
        }
        else if (call.WillRetry)
        {
            Log.Retrying(settings.Logger, call, failure);
        }
        else
        {
            Log.Failed(settings.Logger, call, failure);
        }
    }

    private void Record(Call call)
    {
        var tags = new TagList
        {
            { "http.request.method", call.Operation.Method.Method },
            { "server.address", call.Endpoint.Host },
            { "server.port", call.Endpoint.Port },
        };
        if (call.Reply is { } reply)
        {
            tags.Add("http.response.status_code", reply.Response.Status);
        }

        if (call.Failure is { } failure)
        {
            tags.Add("error.type", Telemetry.ErrorType(failure));
        }

        Telemetry.Duration.Record(settings.TimeProvider.GetElapsedTime(start).TotalSeconds, tags);
    }
}
