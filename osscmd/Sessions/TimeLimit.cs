using OssGen.Osscmd.Failures;

namespace OssGen.Osscmd.Sessions;

/// <summary>The time limit of a command, combined with cancellation by the user.</summary>
/// <param name="command">The name of the command, for the message.</param>
/// <param name="seconds">The time limit in seconds; 0 for none.</param>
/// <param name="cancelled">The token that the user cancels.</param>
internal sealed class TimeLimit(string command, int seconds, CancellationToken cancelled) : IDisposable
{
    private readonly CancellationTokenSource _source = CancellationTokenSource.CreateLinkedTokenSource(cancelled);

    internal async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work)
    {
        if (seconds > 0)
        {
            _source.CancelAfter(TimeSpan.FromSeconds(seconds));
        }

        try
        {
            return await work(_source.Token);
        }
        catch (OperationCanceledException) when (_source.IsCancellationRequested && !cancelled.IsCancellationRequested)
        {
            throw new CommandException(
                $"{command} wasn't done within --timeout={seconds} seconds and was cancelled. Allow more time, or omit the option.");
        }
    }

    public void Dispose() => _source.Dispose();
}
