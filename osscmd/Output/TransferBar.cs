using OssGen.Osscmd.Sessions;
using OssGen.Text;
using Spectre.Console;

namespace OssGen.Osscmd.Output;

/// <summary>A bar on the error stream with share, bytes, rate and time left, shown while something moves and somebody watches.</summary>
internal sealed class TransferBar : IProgress<OssTransferProgress>
{
    private readonly ProgressTask _task;
    private readonly string _label;

    private TransferBar(ProgressTask task, string label)
    {
        _task = task;
        _label = label;
    }

    /// <summary>Does the work with a progress bar, or without one where none is wanted or the output is no terminal.</summary>
    /// <param name="session">Says whether progress is shown, and where.</param>
    /// <param name="label">What moves.</param>
    /// <param name="work">The work; it tells the progress that it is given, if any.</param>
    internal static async Task<T> ShowAsync<T>(Session session, string label, Func<IProgress<OssTransferProgress>?, Task<T>> work)
    {
        if (!session.ShowsProgress)
        {
            return await work(null);
        }

        // What the bar writes steers the terminal; what it is told to show must not.
        label = PrintableText.Escape(label);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(session.Terminal.RawError) });
        return await console.Progress()
            .Columns(
                new TaskDescriptionColumn(),
                new ProgressBarColumn(),
                new PercentageColumn(),
                new DownloadedColumn(),
                new TransferSpeedColumn(),
                new RemainingTimeColumn())
            .StartAsync(context => work(new TransferBar(context.AddTask(Markup.Escape(label), maxValue: 1), label)));
    }

    /// <inheritdoc/>
    public void Report(OssTransferProgress value)
    {
        if (value.TotalFiles is > 1)
        {
            _task.Description = Markup.Escape(FormattableString.Invariant($"{_label} {value.Files}/{value.TotalFiles}"));
        }

        // A bar of nothing is full once the nothing has moved.
        var isEmpty = value.TotalBytes == 0;
        _task.IsIndeterminate = value.TotalBytes is null;
        _task.MaxValue = isEmpty ? 1 : value.TotalBytes ?? Math.Max(1, value.Bytes);
        _task.Value = isEmpty ? Math.Min(1, value.Files) : value.Bytes;
    }
}
