namespace OssGen.Samples.FolderSync;

/// <summary>What the worker logs.</summary>
internal static partial class SyncLog
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Uploaded {Key}, {Length} bytes")]
    public static partial void Uploaded(this ILogger logger, string key, long length);

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "Deleted {Key}")]
    public static partial void Deleted(this ILogger logger, string key);

    [LoggerMessage(EventId = 3, Level = LogLevel.Warning, Message = "{Path} isn't uploaded; the next round tries again")]
    public static partial void FileFailed(this ILogger logger, Exception? error, string path);

    [LoggerMessage(
        EventId = 4,
        Level = LogLevel.Information,
        Message = "{Folder} is in {Bucket}: {Uploaded} uploaded, {Deleted} deleted, {Unchanged} unchanged, {Failed} failed")]
    public static partial void RoundEnded(
        this ILogger logger, string folder, string bucket, long uploaded, long deleted, long unchanged, long failed);

    [LoggerMessage(
        EventId = 5, Level = LogLevel.Error, Message = "{Folder} can't be synchronized; the next attempt is after a change or {Interval}")]
    public static partial void RoundFailed(this ILogger logger, Exception error, string folder, TimeSpan interval);

    [LoggerMessage(EventId = 6, Level = LogLevel.Information, Message = "Stopped synchronizing {Folder}")]
    public static partial void Stopped(this ILogger logger, string folder);

    [LoggerMessage(EventId = 7, Level = LogLevel.Error, Message = "{Folder} can't be read; the next attempt is after {Interval}")]
    public static partial void FolderFailed(this ILogger logger, Exception error, string folder, TimeSpan interval);
}
