using System.ComponentModel;
using System.Globalization;
using OssGen.Time;
using OssGen.Wire;

namespace OssGen;

/// <summary>
/// How far the restore of an archived object is: what OSS sends as <c>x-oss-restore</c> with the object, and as <c>RestoreInfo</c> in
/// listings. Absent as long as no restore was asked for. A text of another form is carried through in <see cref="Value"/>.
/// </summary>
/// <param name="Value">The text on the wire, such as <c>ongoing-request="false", expiry-date="Thu, 24 Sep 2020 12:40:33 GMT"</c>.</param>
public readonly record struct OssRestoreStatus(string Value)
{
    private const string OngoingKey = "ongoing-request";
    private const string ExpiryKey = "expiry-date";

    /// <summary>A restore that is under way: <c>ongoing-request="true"</c>.</summary>
    public static OssRestoreStatus Ongoing { get; } = new("ongoing-request=\"true\"");

    /// <summary>For generated readers: none, since the text of a restored object has a date.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static OssKnownValues Known { get; } = new();

    /// <summary>Whether the restore is still under way, so that the object can't be read yet; null when the text doesn't say.</summary>
    public bool? IsOngoing => bool.TryParse(Find(OngoingKey), out var ongoing) ? ongoing : null;

    /// <summary>Until when the restored copy can be read; null while the restore is under way, and when the text doesn't say.</summary>
    public DateTimeOffset? ExpiryDate => OssTime.TryParse(Find(ExpiryKey), out var date) ? date : null;

    /// <summary>A finished restore.</summary>
    /// <param name="expiryDate">Until when the restored copy can be read; sent in whole seconds.</param>
    public static OssRestoreStatus Restored(DateTimeOffset expiryDate) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{OngoingKey}=\"false\", {ExpiryKey}=\"{expiryDate.ToUniversalTime():r}\""));

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value ?? "";

    // key="value" pairs with commas between them; the date has a comma of its own.
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
