using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Storage.Uploads;

/// <summary>Validates the part list of a CompleteMultipartUpload request.</summary>
internal static class PartSelection
{
    /// <summary>
    /// Returns the parts of which the object consists, in order; an empty list makes an empty object. Throws OSS's error if the list is
    /// invalid.
    /// </summary>
    /// <param name="present">All uploaded parts, in order.</param>
    /// <param name="wanted">The part numbers and ETags, without quotes, that the request lists; null for all parts.</param>
    public static IReadOnlyList<PartRecord> Select(IReadOnlyList<PartRecord> present, IReadOnlyList<(int Number, string ETag)>? wanted)
    {
        var selected = wanted is null ? present : Match(present, wanted);
        if (wanted is null && selected.Count == 0)
        {
            throw OssErrors.InvalidPart();
        }

        if (selected.Take(selected.Count - 1).Any(part => part.Size < UploadStore.MinimumPartSize))
        {
            throw OssErrors.PartTooSmall(UploadStore.MinimumPartSize);
        }

        return selected;
    }

    private static List<PartRecord> Match(IReadOnlyList<PartRecord> present, IReadOnlyList<(int Number, string ETag)> wanted)
    {
        for (var i = 1; i < wanted.Count; i++)
        {
            if (wanted[i].Number <= wanted[i - 1].Number)
            {
                throw OssErrors.InvalidPartOrder();
            }
        }

        var byNumber = present.ToDictionary(part => part.Number);
        return
        [
            .. wanted.Select(part => byNumber.GetValueOrDefault(part.Number) is { } found && SameETag(found, part.ETag)
                ? found
                : throw OssErrors.InvalidPart()),
        ];
    }

    private static bool SameETag(PartRecord part, string etag) => string.Equals(part.ETag, etag, StringComparison.OrdinalIgnoreCase);
}
