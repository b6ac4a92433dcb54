namespace OssGen.Samples.WebApi.Hosting;

/// <summary>What the app logs when it starts.</summary>
internal static partial class SetupLog
{
    [LoggerMessage(
        EventId = 1,
        Level = LogLevel.Information,
        Message = "Files are in the bucket {Bucket} at {Endpoint}; {Origins} may upload to it")]
    public static partial void BucketIsReady(this ILogger logger, string bucket, string? endpoint, IEnumerable<string> origins);
}
