namespace OssGen.Samples.WebApi.Hosting;

/// <summary>What the app logs when it starts.</summary>
internal static partial class SetupLog
{
    [LoggerMessage(
        EventId = 1,
        Level = LogLevel.Information,
        Message = "Files are in the bucket {Bucket} at {Endpoint}; {Origins} may upload to it")]
    public static partial void BucketIsReady(this ILogger logger, string bucket, string? endpoint, IEnumerable<string> origins);

    [LoggerMessage(
        EventId = 2,
        Level = LogLevel.Warning,
        Message = "No page has the address {Addresses}: set Files:AllowedOrigins:0 to the public origin of the app, such as "
            + "https://files.example.com. Without an origin, the CORS rules of the bucket stay as they are")]
    public static partial void AddressIsNoOrigin(this ILogger logger, IEnumerable<string> addresses);
}
