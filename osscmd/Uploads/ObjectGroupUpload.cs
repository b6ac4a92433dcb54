using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OssGen.Osscmd.Failures;
using OssGen.Osscmd.Headers;
using OssGen.Osscmd.Paths;

namespace OssGen.Osscmd.Uploads;

/// <summary>
/// Uploads a file as an object group, an OSS feature of 2013. Each part is a separate object with the name <c>KEY/HASH_FILE_N</c>, where
/// <c>N</c> is the part number and <c>HASH</c> is the MD5 of the string <c>FILE_N</c>. The group combines the parts. Parts that OSS already
/// stores with the same MD5 are not sent again.
/// </summary>
/// <param name="client">The client.</param>
/// <param name="target">The object group.</param>
/// <param name="file">The path of the file.</param>
internal sealed class ObjectGroupUpload(OssClient client, OssPath target, string file)
{
    private const long PartSize = 10 * 1024 * 1024;

    private readonly OssContent _whole = LocalFile.ContentOf(file);
    private readonly SortedDictionary<int, string> _eTags = [];
    private long _stored;

    internal required int MaxParts { get; init; }

    /// <summary>Uploads the parts that OSS does not store yet.</summary>
    /// <exception cref="CommandException">A file of unknown length has more bytes than the maximum number of parts can hold.</exception>
    internal Task SendPartsAsync(int threads, CancellationToken cancellationToken) =>
        _whole.Length is { } length ? SendRangesAsync(length, threads, cancellationToken) : SendInOrderAsync(cancellationToken);

    /// <summary>Creates the object group from the uploaded parts.</summary>
    internal async Task<OssTransferResult> JoinAsync(RequestHeaders headers, string? contentType, CancellationToken cancellationToken)
    {
#pragma warning disable CS0618 // The command exists only because the manual describes it, which itself does not recommend it.
        var group = await client.PostObjectGroupAsync(
            new PostObjectGroupRequest
            {
                Bucket = target.Bucket,
                Key = target.Key,
                ContentType = headers.TakeContentType(contentType) ?? _whole.ContentType,
                Parts =
                [
                    .. _eTags.Select(part => new ObjectGroupPart
                    {
                        PartNumber = part.Key,
                        PartName = NameOf(part.Key),
                        ETag = part.Value,
                    }),
                ],
                ExtraHeaders = headers.Rest,
            },
            cancellationToken);
#pragma warning restore CS0618
        return new OssTransferResult { Length = group.Size ?? _stored, ETag = group.ETag, Parts = _eTags.Count, Response = group.Response };
    }

    private Task SendRangesAsync(long length, int threads, CancellationToken cancellationToken)
    {
        // The part layout of the 2013 tool, so that parts that it uploaded are found. An empty file is one empty part.
        var size = length <= PartSize * MaxParts ? PartSize : (length + MaxParts - (length % MaxParts)) / MaxParts;
        var count = (int)Math.Max(1, (length + size - 1) / size);
        return Parallel.ForEachAsync(
            Enumerable.Range(1, count),
            new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken },
            async (number, token) =>
            {
                var offset = (number - 1) * size;
                await SendAsync(number, OssContent.FromFile(file, offset, Math.Min(size, length - offset)), token);
            });
    }

    // The file is read only once, because a second read might return different bytes, and the group includes the MD5 of each part.
    private async Task SendInOrderAsync(CancellationToken cancellationToken)
    {
        await using var bytes = _whole.OpenRead();
        var part = new byte[PartSize];
        var count = part.Length;
        for (var number = 1; count == part.Length; number++)
        {
            count = await bytes.ReadAtLeastAsync(part, part.Length, throwOnEndOfStream: false, cancellationToken);
            if (count > 0 && number > MaxParts)
            {
                throw new CommandException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{file} doesn't tell its length, and has more bytes than {MaxParts} parts of {PartSize} hold. "
                        + $"Use multiupload instead."));
            }

            if (count > 0 || number == 1)
            {
                await SendAsync(number, OssContent.FromBytes(part.AsMemory(0, count), _whole.ContentType), cancellationToken);
            }
        }
    }

    private async Task SendAsync(int number, OssContent part, CancellationToken cancellationToken)
    {
        var eTag = $"\"{await Md5Async(part, cancellationToken)}\"";
        var name = NameOf(number);
        if (await StoredETagAsync(name, cancellationToken) != eTag)
        {
            await client.PutObjectAsync(target.Bucket, name, part, cancellationToken);
        }

        lock (_eTags)
        {
            _eTags.Add(number, eTag);
            _stored += part.Length!.Value;
        }
    }

    private async Task<string?> StoredETagAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return (await client.HeadObjectAsync(target.Bucket, name, cancellationToken)).ETag.ToUpperInvariant();
        }
        catch (OssServiceException missing) when (missing.StatusCode == 404)
        {
            return null;
        }
    }

    private string NameOf(int number)
    {
        var name = Path.GetFileName(file);
        var numbered = string.Create(CultureInfo.InvariantCulture, $"{name}_{number}");
        return $"{target.Key}/{Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(numbered)))}_{numbered}";
    }

    private static async Task<string> Md5Async(OssContent part, CancellationToken cancellationToken)
    {
        await using var bytes = part.OpenRead();
        return Convert.ToHexString(await MD5.HashDataAsync(bytes, cancellationToken));
    }
}
