using System.Globalization;
using System.Text.Json;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Http;

namespace OssGen.Emulator.Forms;

/// <summary>The policy of a signed form, which limits the form's fields, file size and validity period.</summary>
/// <param name="Expiration">The time at which the policy expires.</param>
/// <param name="Conditions">The conditions on the fields.</param>
/// <param name="Smallest">The minimum size of the file in bytes.</param>
/// <param name="Largest">The maximum size of the file in bytes; null for no limit.</param>
internal sealed record FormPolicy(DateTimeOffset Expiration, IReadOnlyList<FormCondition> Conditions, long Smallest, long? Largest)
{
    public static FormPolicy Parse(string policy)
    {
        var bytes = new byte[policy.Length];
        if (!Convert.TryFromBase64String(policy, bytes, out var count))
        {
            throw OssErrors.InvalidPolicy("Invalid Policy: the policy is not base64 encoded.");
        }

        try
        {
            using var json = StrictJson.Parse(WithPlainDollars(bytes.AsMemory(0, count)));
            return Read(json.RootElement);
        }
        catch (JsonException e)
        {
            throw OssErrors.InvalidPolicy($"Invalid Policy: Invalid JSON: {e.Message}");
        }
    }

    /// <summary>Throws OSS's error when the policy has expired or a field doesn't satisfy the conditions.</summary>
    /// <param name="form">The form.</param>
    /// <param name="bucket">The bucket that receives the upload.</param>
    /// <param name="now">The current time.</param>
    public void Require(PostForm form, string bucket, DateTimeOffset now)
    {
        if (now >= Expiration)
        {
            throw OssErrors.PolicyExpired();
        }

        foreach (var condition in Conditions)
        {
            condition.Require(condition.Field.Equals("bucket", StringComparison.OrdinalIgnoreCase) ? bucket : form[condition.Field] ?? "");
        }
    }

    // OSS's escape for a dollar sign, which JSON doesn't have.
    private static ReadOnlyMemory<byte> WithPlainDollars(ReadOnlyMemory<byte> json)
    {
        var plain = new byte[json.Length];
        var length = 0;
        for (var i = 0; i < json.Length; i++)
        {
            var isEscape = json.Span[i] == '\\' && i + 1 < json.Length;
            if (!isEscape || json.Span[i + 1] != '$')
            {
                plain[length++] = json.Span[i];
            }

            if (isEscape)
            {
                plain[length++] = json.Span[++i];
            }
        }

        return plain.AsMemory(0, length);
    }

    private static FormPolicy Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object
            || !json.TryGetProperty("expiration", out var end)
            || end.ValueKind != JsonValueKind.String
            || !DateTimeOffset.TryParse(end.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var expiration))
        {
            throw OssErrors.InvalidPolicy("Invalid Policy: Invalid 'expiration' value.");
        }

        if (!json.TryGetProperty("conditions", out var all) || all.ValueKind != JsonValueKind.Array || all.GetArrayLength() == 0)
        {
            throw OssErrors.InvalidPolicy("Invalid Policy: Policy missing conditions.");
        }

        var conditions = new List<FormCondition>();
        var (smallest, largest) = (0L, (long?)null);
        foreach (var condition in all.EnumerateArray())
        {
            if (IsLengthRange(condition))
            {
                (smallest, largest) = (Number(condition, 1), Number(condition, 2));
            }
            else
            {
                conditions.Add(condition.ValueKind == JsonValueKind.Object ? ReadSimple(condition) : ReadMatch(condition));
            }
        }

        return new FormPolicy(expiration, conditions, smallest, largest);
    }

    private static bool IsLengthRange(JsonElement condition) => condition.ValueKind == JsonValueKind.Array
        && condition.GetArrayLength() == 3
        && condition[0].ValueKind == JsonValueKind.String
        && condition[0].ValueEquals("content-length-range"u8);

    private static long Number(
        JsonElement condition, int index) =>
        condition[index].ValueKind == JsonValueKind.Number && condition[index].TryGetInt64(out var number) && number >= 0
        ? number
        : throw OssErrors.InvalidPolicy("Invalid Policy: content-length-range needs two sizes.");

    private static FormCondition ReadSimple(JsonElement condition)
    {
        var properties = condition.EnumerateObject().ToList();
        return properties is [{ Value.ValueKind: JsonValueKind.String } only]
            ? new FormCondition(FormCondition.Equal, only.Name, [only.Value.GetString()!])
            : throw OssErrors.InvalidPolicy(
                "Invalid Policy: Invalid Simple-Condition: Simple-Conditions must have exactly one property specified.");
    }

    private static FormCondition ReadMatch(JsonElement condition)
    {
        if (condition.ValueKind == JsonValueKind.Array
            && condition.GetArrayLength() == 3
            && condition[0].ValueKind == JsonValueKind.String
            && condition[1].ValueKind == JsonValueKind.String
            && condition[1].GetString() is ['$', .. var field]
            && Values(condition[0].GetString()!, condition[2]) is { } values)
        {
            return new FormCondition(condition[0].GetString()!, field, values);
        }

        throw OssErrors.InvalidPolicy(
            "Invalid Policy: Invalid Condition: it is none of eq, starts-with, in, not-in and content-length-range on a field.");
    }

    private static string[]? Values(string match, JsonElement value) => (match, value.ValueKind) switch
    {
        (FormCondition.Equal or FormCondition.StartsWith, JsonValueKind.String) => [value.GetString()!],
        (FormCondition.In or FormCondition.NotIn, JsonValueKind.Array) => [.. value.EnumerateArray().Select(item => item.ToString())],
        _ => null,
    };
}
