using Microsoft.Extensions.Options;

namespace OssGen.Samples.FolderSync;

/// <summary>The section <c>Sync</c> of the configuration.</summary>
internal sealed class SyncOptions
{
    /// <summary>The local folder.</summary>
    public string Folder { get; set; } = "";

    /// <summary>The bucket, which is created if it doesn't exist.</summary>
    public string Bucket { get; set; } = "";

    /// <summary>The folder in the bucket; empty for the whole bucket.</summary>
    public string Prefix { get; set; } = "";

    /// <summary>Whether objects without a local file are deleted. Requires a prefix.</summary>
    public bool DeleteExtra { get; set; }

    /// <summary>The time after which the folder is compared although no change was seen, or although the changes have no end.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long no file may change before the changes are uploaded.</summary>
    public TimeSpan Settle { get; set; } = TimeSpan.FromSeconds(1);
}

/// <summary>Refuses options that can't work when the host starts, and not after the first minutes.</summary>
internal sealed class SyncOptionsValidation : IValidateOptions<SyncOptions>
{
    public ValidateOptionsResult Validate(string? name, SyncOptions options)
    {
        if (!Directory.Exists(options.Folder))
        {
            return Failed(nameof(options.Folder), $"'{options.Folder}' isn't a folder.");
        }

        if (options.Bucket.Length == 0)
        {
            return Failed(nameof(options.Bucket), "it must name a bucket.");
        }

        // Every other object of the bucket would be deleted: one empty setting must not be enough for that.
        if (options.DeleteExtra && options.Prefix.Trim('/').Length == 0)
        {
            return Failed(nameof(options.DeleteExtra), "it deletes objects, so that it requires a folder in Sync:Prefix, such as photos/.");
        }

        return options.Interval > TimeSpan.Zero && options.Settle >= TimeSpan.Zero
            ? ValidateOptionsResult.Success
            : Failed(nameof(options.Interval), "it must be positive, such as 00:05:00; Settle must not be negative.");
    }

    private static ValidateOptionsResult Failed(string setting, string reason) =>
        ValidateOptionsResult.Fail($"The setting Sync:{setting} is invalid: {reason}");
}
