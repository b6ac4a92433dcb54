using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OssGen.Osscmd.Failures;
using OssGen.Osscmd.Headers;
using OssGen.Osscmd.Paths;

namespace OssGen.Osscmd.Uploads;

/// <summary>
/// A file as an object group of 2013: each part is an object of its own, named <c>KEY/MD5-of-FILE_N_FILE_N</c>, and the group joins them.
/// Parts that OSS has already, with the right MD5, aren't sent again.
/// </summary>
/// <param name="client">Sends the calls.</param>
/// <param name="target">The group.</param>
/// <param name="file">The file.</param>
internal sealed class ObjectGroupUpload(OssClient client, OssPath target, string file)
{
    private const long PartSize = 10 * 1024 * 1024;

    private readonly OssContent _whole = OssContent.FromFile(file);
    private readonly SortedDictionary<int, string> _eTags = [];
    private long _stored;

    internal required int MaxParts { get; init; }

    /// <summary>Stores the parts that OSS doesn't have.</summary>
    /// <exception cref="CommandException">A file that doesn't tell its length has more bytes than the parts hold.</exception>
    internal Task SendPartsAsync(int threads, CancellationToken cancellationToken) =>
        _whole.Length is { } length ? SendRangesAsync(length, threads, cancellationToken) : SendInOrderAsync(cancellationToken);

    /// <summary>Makes the group of the parts.</summary>
    internal async Task<OssTransferResult> JoinAsync(RequestHeaders headers, string? contentType, CancellationToken cancellationToken)
    {
#pragma warning disable CS0618 // The command exists for the sake of the manual, which says itself that it isn't recommended.
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
        // The layout of 2013, so that what it left is found. A file of no bytes is one part of none.
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

    // Read once, since what is read a second time may be something else: a part's MD5 is part of what the group is made of.
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
                    $"{file} doesn't tell its length, and has more bytes than {MaxParts} parts of {PartSize} hold. Use multiupload instead."));
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
            return (await client.HeadObjectAsync(target.Bucket, name, cancellationToken)).ETag?.ToUpperInvariant();
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
