using System.ComponentModel;
using System.Globalization;
using OssGen.Time;
using OssGen.Wire;

namespace OssGen;

/// <summary>The restore status of an archived object. OSS omits the status if no restore was requested.</summary>
/// <remarks>
/// OSS sends the status of a single object in the header <c>x-oss-restore</c> and the status of listed objects in <c>RestoreInfo</c>. Text
/// in an unknown format is preserved in <see cref="Value"/>.
/// </remarks>
/// <param name="Value">
/// The text as sent by OSS, such as <c>ongoing-request="false", expiry-date="Thu, 24 Sep 2020 12:40:33 GMT"</c>.
/// </param>
public readonly record struct OssRestoreStatus(string Value)
{
    private const string OngoingKey = "ongoing-request";
    private const string ExpiryKey = "expiry-date";

    /// <summary>The status of a restore in progress: <c>ongoing-request="true"</c>.</summary>
    public static OssRestoreStatus Ongoing { get; } = new("ongoing-request=\"true\"");

    /// <summary>
    /// The known values, which generated code uses to read responses. The list is empty, because the text of a restored object contains a
    /// date.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static OssKnownValues Known { get; } = new();

    /// <summary>
    /// Whether the restore is in progress, so that the object can't be read yet. The value is null if the text doesn't specify the state of
    /// the restore.
    /// </summary>
    public bool? IsOngoing => bool.TryParse(Find(OngoingKey), out var ongoing) ? ongoing : null;

    /// <summary>
    /// The time until which the restored copy can be read, or null while the restore is in progress or if the text contains no date.
    /// </summary>
    public DateTimeOffset? ExpiryDate => OssTime.TryParse(Find(ExpiryKey), out var date) ? date : null;

    /// <summary>Creates the status of a restored object whose copy can be read until the given time.</summary>
    /// <param name="expiryDate">The time until which the restored copy can be read; fractions of a second are dropped.</param>
    public static OssRestoreStatus Restored(DateTimeOffset expiryDate) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{OngoingKey}=\"false\", {ExpiryKey}=\"{expiryDate.ToUniversalTime():r}\""));

    /// <summary>Returns the text sent by OSS.</summary>
    public override string ToString() => Value ?? "";

    // Pairs of the form key="value", separated by commas; the date contains a comma too.
    private ReadOnlySpan<char> Find(string key)
    {
        var rest = Value.AsSpan();
        while (rest.IndexOf('=') is var equals and >= 0)
        {
            var name = rest[..equals].Trim(" ,\t");
            rest = rest[(equals + 1)..].TrimStart();
            var isQuoted = rest.StartsWith('"');
            var end = rest[(isQuoted ? 1 : 0)..].IndexOf(isQuoted ? '"' : ',') is var found and >= 0
                ? found + (isQuoted ? 1 : 0)
                : rest.Length;
            var value = rest[(isQuoted ? 1 : 0)..end];
            if (name.Equals(key, StringComparison.OrdinalIgnoreCase))
            {
                return value.Trim();
            }

            rest = rest[Math.Min(end + 1, rest.Length)..];
        }

        return default;
    }
}
