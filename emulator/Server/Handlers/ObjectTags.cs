using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Objects;
using OssGen.Emulator.Storage.Sql;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Handlers;

/// <summary>
/// Reads, writes and validates the tags of an object. In headers and in the store, tags have the form of a query string. In documents, they
/// have the form of a list.
/// </summary>
internal static class ObjectTags
{
    /// <summary>The name of the header that contains the tags in requests and in the store.</summary>
    public const string Header = "x-oss-tagging";

    private const int MaximumTags = 10;
    private const int MaximumKeyBytes = 128;
    private const int MaximumValueBytes = 256;

    public static IReadOnlyList<Tag> Of(ObjectRecord record) => Parse(record.Headers[Header] ?? "");

    public static StoredHeaders Put(StoredHeaders headers, IReadOnlyList<Tag> tags)
    {
        Check(tags);
        return headers.With(Header, tags.Count == 0 ? null : Format(tags));
    }

    /// <summary>Returns the tags in an upload's header, in the form in which they are stored, or null when there are none.</summary>
    public static string? Read(OssServerRequest request)
    {
        var tags = Parse(request.Header(Header) ?? "");
        Check(tags);
        return tags.Length == 0 ? null : Format(tags);
    }

    /// <summary>Throws OSS's error for tags that an object can't have.</summary>
    public static void Check(IReadOnlyList<Tag> tags)
    {
        if (tags.Count > MaximumTags)
        {
            throw OssErrors.InvalidTag($"An object can not have more than {MaximumTags} tags.");
        }

        if (tags.DistinctBy(tag => tag.Key, StringComparer.Ordinal).Count() < tags.Count)
        {
            throw OssErrors.InvalidTag("Tag keys must be unique.");
        }

        foreach (var tag in tags)
        {
            if (tag.Key is null or "" || !TagText.Fits(tag.Key, MaximumKeyBytes))
            {
                throw OssErrors.InvalidTag("The TagKey you have provided is invalid.");
            }

            if (!TagText.Fits(tag.Value ?? "", MaximumValueBytes))
            {
                throw OssErrors.InvalidTag("The TagValue you have provided is invalid.");
            }
        }
    }

    /// <summary>Parses tags in the form of a query string, without validating them.</summary>
    public static Tag[] Parse(string text) => [.. text.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(ParseOne)];

    private static Tag ParseOne(string pair)
    {
        var equals = pair.IndexOf('=', StringComparison.Ordinal);
        return equals < 0
            ? new Tag { Key = Decode(pair), Value = "" }
            : new Tag { Key = Decode(pair[..equals]), Value = Decode(pair[(equals + 1)..]) };
    }

    private static string Format(IReadOnlyList<Tag> tags) =>
        string.Join('&', tags.Select(tag => $"{Uri.EscapeDataString(tag.Key!)}={Uri.EscapeDataString(tag.Value ?? "")}"));

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
