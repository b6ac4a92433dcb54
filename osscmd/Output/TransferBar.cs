using OssGen.Osscmd.Sessions;
using OssGen.Text;
using Spectre.Console;

namespace OssGen.Osscmd.Output;

/// <summary>A progress bar on the error stream. It shows the percentage, bytes, rate and remaining time of a transfer.</summary>
internal sealed class TransferBar : IProgress<OssTransferProgress>
{
    private readonly ProgressTask _task;
    private readonly string _label;

    private TransferBar(ProgressTask task, string label)
    {
        _task = task;
        _label = label;
    }

    /// <summary>
    /// Runs a transfer with a progress bar, or without one when progress is disabled or the error stream is not interactive.
    /// </summary>
    /// <param name="session">The session, which determines whether and where progress is shown.</param>
    /// <param name="label">The name of what is transferred.</param>
    /// <param name="work">The transfer, which reports to the given progress unless it is null.</param>
    internal static async Task<T> ShowAsync<T>(Session session, string label, Func<IProgress<OssTransferProgress>?, Task<T>> work)
    {
        if (!session.ShowsProgress)
        {
            return await work(null);
        }

        // The bar's own output may control the terminal; the label must not.
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

        // A transfer of 0 bytes has a full bar when its file is complete.
        var isEmpty = value.TotalBytes == 0;
        _task.IsIndeterminate = value.TotalBytes is null;
        _task.MaxValue = isEmpty ? 1 : value.TotalBytes ?? Math.Max(1, value.Bytes);
        _task.Value = isEmpty ? Math.Min(1, value.Files) : value.Bytes;
    }
}
