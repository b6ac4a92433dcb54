using System.Diagnostics;

namespace OssGen.Pipeline;

/// <summary>Measures the duration of one attempt and logs its outcome.</summary>
internal readonly struct AttemptObservation(ClientSettings settings, long start)
{
    internal void End(Call call, in AttemptOutcome outcome, OssResponse? response)
    {
        if (Telemetry.Duration.Enabled)
        {
            Record(call, outcome.Failure, response);
        }

        if (outcome.Failure is not { } failure)
        {
            Log.Succeeded(settings.Logger, call.Operation.Name, response!);
        }
        else if (outcome.Delay is { } delay)
        {
            Log.Retrying(settings.Logger, call, delay, failure);
        }
        else
        {
            Log.Failed(settings.Logger, call, failure);
        }
    }

    private void Record(Call call, Exception? failure, OssResponse? response)
    {
        var tags = new TagList
        {
            { "http.request.method", call.Operation.Method.Method },
            { "server.address", call.Endpoint.Host },
            { "server.port", call.Endpoint.Port },
        };
        if (response is not null)
        {
            tags.Add("http.response.status_code", response.StatusCode);
        }

        if (failure is not null)
        {
            tags.Add("error.type", Telemetry.ErrorType(failure));
        }

        Telemetry.Duration.Record(settings.TimeProvider.GetElapsedTime(start).TotalSeconds, tags);
    }
}
