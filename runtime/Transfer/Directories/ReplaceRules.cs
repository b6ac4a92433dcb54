using OssGen.Transfer.Multipart;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Directories;

/// <summary>Determines whether a source replaces its target.</summary>
internal static class ReplaceRules
{
    /// <summary>
    /// Determines whether the source must be transferred. When the contents are compared, the source is transferred if the object has a
    /// different CRC-64 or none, or no longer exists.
    /// </summary>
    /// <param name="context">The transfer.</param>
    /// <param name="rule">The rule for replacing existing targets.</param>
    /// <param name="source">The source.</param>
    /// <param name="target">The target; null if it doesn't exist.</param>
    /// <param name="bucket">The object's bucket.</param>
    /// <param name="key">The object's key.</param>
    /// <param name="path">The path of the local file's bytes.</param>
    /// <param name="cancellationToken">Cancels the comparison.</param>
    internal static async ValueTask<bool> IsDueAsync(
        TransferContext context,
        OssReplaceRule rule,
        FileState source,
        FileState? target,
        string bucket,
        string key,
        string path,
        CancellationToken cancellationToken) => Judge(rule, source, target) switch
        {
            ReplaceVerdict.Move => true,
            ReplaceVerdict.Leave => false,
            _ => !await AreEqualAsync(context, bucket, key, path, cancellationToken).ConfigureAwait(false),
        };

    internal static ReplaceVerdict Judge(OssReplaceRule rule, FileState source, FileState? target) => (rule, target) switch
    {
        (_, null) or (OssReplaceRule.Always, _) => ReplaceVerdict.Move,
        (OssReplaceRule.Never, _) => ReplaceVerdict.Leave,
        _ when source.Length != target.Value.Length => ReplaceVerdict.Move,
        (OssReplaceRule.IfDifferent, _) => ReplaceVerdict.CompareContent,
        _ => source.LastModified <= target.Value.LastModified ? ReplaceVerdict.Leave : ReplaceVerdict.Move,
    };

    private static async ValueTask<bool> AreEqualAsync(
        TransferContext context, string bucket, string key, string path, CancellationToken cancellationToken)
    {
        try
        {
            var head = await context.Client.SendAsync(
                new HeadObjectRequest { Bucket = bucket, Key = key, Scope = context.Scope }, cancellationToken)
                .ConfigureAwait(false);
            return head.Crc64 is { } expected
                && head.ContentLength == new FileInfo(path).Length
                && await ContentCrc.ComputeAsync(OssContent.FromFile(path), cancellationToken).ConfigureAwait(false) == expected;
        }
        catch (OssServiceException error) when (error.StatusCode == 404)
        {
            return false;
        }
    }
}

/// <summary>Specifies whether a file is transferred, is not transferred, or must be compared first.</summary>
internal enum ReplaceVerdict
{
    Move,
    Leave,

    /// <summary>The sizes are equal, so the contents must be compared by CRC-64.</summary>
    CompareContent,
}
