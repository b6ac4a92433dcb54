using OssGen.Files;
using OssGen.Text;

namespace OssGen.Download;

/// <summary>Saves the streamed body of a reply to a file.</summary>
internal static class FileDownload
{
    /// <summary>
    /// Sends a request, writes the body of the reply to <paramref name="path"/> and returns the result with an empty body.
    /// </summary>
    internal static async ValueTask<TResult> SaveAsync<TResult>(
        OssClient client, IOssRequest<TResult> request, string path, CancellationToken cancellationToken)
        where TResult : OssStreamResult
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var target = FileReplacement.FullPath(path);
        var result = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        await using (result.ConfigureAwait(false))
        {
            using var file = FileReplacement.Begin(target, new ReplacementOptions { Length = LengthOf(result) });
            await FileChunks.WriteAsync(result.Content.ReadAsync, file.Handle, 0, cancellationToken).ConfigureAwait(false);
            file.Commit();
        }

        return result with { Content = Stream.Null };
    }

    private static long LengthOf(OssStreamResult result) =>
        long.TryParse(result.Response.Headers.GetValueOrDefault(WireNames.ContentLength), out var length) ? length : 0;
}
