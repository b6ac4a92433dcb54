using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Objects;

namespace OssGen.Emulator.Handlers.Objects;

/// <summary>
/// The four preconditions of reads and copies. They are evaluated as in HTTP: an ETag condition takes precedence over a date condition. The
/// error of a copy names the conditions as the error of a read does, without the prefix of the copy's headers.
/// </summary>
/// <param name="IfMatch">The ETag that the object must have.</param>
/// <param name="IfNoneMatch">The ETag that the object must not have.</param>
/// <param name="IfModifiedSince">The time after which the object must have been modified.</param>
/// <param name="IfUnmodifiedSince">The time after which the object must not have been modified.</param>
internal sealed record Conditions(
    string? IfMatch, string? IfNoneMatch, DateTimeOffset? IfModifiedSince, DateTimeOffset? IfUnmodifiedSince)
{
    /// <summary>The names of the headers.</summary>
    public static IReadOnlyList<string> Headers { get; } = ["If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since"];

    public void Check(ObjectRecord record)
    {
        if (IfMatch is not null)
        {
            Require(Matches(record, IfMatch), "If-Match");
        }
        else if (IfUnmodifiedSince is { } unmodifiedSince)
        {
            Require(record.Modified <= unmodifiedSince, "If-Unmodified-Since");
        }

        var unchanged = IfNoneMatch is not null ? Matches(record, IfNoneMatch) : record.Modified <= IfModifiedSince;
        if (unchanged)
        {
            throw OssErrors.NotModified(record.QuotedETag);
        }
    }

    private static bool Matches(ObjectRecord record, string condition) => condition.Split(',').Any(etag =>
        etag.Trim() == "*" || string.Equals(RequestValidation.WithoutQuotes(etag), record.ETag, StringComparison.OrdinalIgnoreCase));

    private static void Require(bool holds, string name)
    {
        if (!holds)
        {
            throw OssErrors.PreconditionFailed(name);
        }
    }
}
