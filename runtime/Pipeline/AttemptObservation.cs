using System.Diagnostics;
using OssGen.Text;

namespace OssGen.Pipeline;

/// <summary>Measures the duration of one attempt, adds it to the span of its call, and logs its outcome.</summary>
internal readonly struct AttemptObservation(ClientSettings settings, long start)
{
    internal void End(Call call, in AttemptOutcome outcome, OssResponse? response)
    {
        if (start != Telemetry.NotMeasured)
        {
            Telemetry.RequestDuration.Record(
                settings.TimeProvider.GetElapsedTime(start).TotalSeconds, Telemetry.TagsOf(call, outcome.Failure, response));
        }

        if (call.Activity is { IsAllDataRequested: true } activity)
        {
            activity.AddEvent(Event(call, outcome, response));
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

    private ActivityEvent Event(Call call, in AttemptOutcome outcome, OssResponse? response)
    {
        var tags = new ActivityTagsCollection { { "oss.attempt", call.Sent } };
        if (response is not null)
        {
            tags.Add("http.response.status_code", response.StatusCode);
            if (response.RequestId is { } id)
            {
                tags.Add("oss.request_id", PrintableText.Escape(id));
            }
        }

        if (outcome.Failure is { } failure)
        {
            tags.Add("error.type", Telemetry.ErrorType(failure));
        }

        if (outcome.Delay is { } delay)
        {
            tags.Add("oss.retry_delay", delay.TotalSeconds);
        }

        return new ActivityEvent("attempt", settings.TimeProvider.GetUtcNow(), tags);
    }
}
