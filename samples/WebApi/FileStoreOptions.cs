namespace OssGen.Samples.WebApi;

/// <summary>The section <c>Files</c> of the configuration.</summary>
internal sealed class FileStoreOptions
{
    /// <summary>The folder of the bucket into which pages upload.</summary>
    public const string Inbox = "inbox/";

    /// <summary>The bucket, which is created if it doesn't exist.</summary>
    public string Bucket { get; set; } = "ossgen-web-api-sample";

    /// <summary>
    /// The origins of the pages that may upload directly to the bucket. Empty for the addresses at which this app listens; behind a proxy
    /// or in a container, set the public one.
    /// </summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>The largest file in bytes that the API itself receives.</summary>
    public long LargestFile { get; set; } = 10L << 30;

    /// <summary>The largest file in bytes that an upload form accepts.</summary>
    public long LargestFormFile { get; set; } = 20_000_000;

    /// <summary>How long a page may use a presigned URL or a form.</summary>
    public TimeSpan UploadLifetime { get; set; } = TimeSpan.FromMinutes(10);
}
