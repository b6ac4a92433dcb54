using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using OssGen.Text;

namespace OssGen.Signing;

/// <summary>Serializes a POST policy as JSON, in UTF-8 and without white space.</summary>
internal static class PostPolicyJson
{
    /// <summary>The writer options. The policy is sent in base64, so only the characters that JSON itself requires are escaped.</summary>
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// Serializes a policy. The conditions of the signature follow the condition on the bucket and precede all other conditions.
    /// </summary>
    public static byte[] Write(OssPostPolicy policy, ReadOnlySpan<PostCondition> ofSignature)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, Options);
        json.WriteStartObject();
        json.WriteString("expiration"u8, WireText.Iso8601(policy.Expiration));
        json.WriteStartArray("conditions"u8);
        foreach (var condition in policy.Conditions)
        {
            if (IsBucket(condition))
            {
                Write(json, condition);
            }
        }

        foreach (var condition in ofSignature)
        {
            Write(json, condition);
        }

        foreach (var condition in policy.Conditions)
        {
            if (!IsBucket(condition))
            {
                Write(json, condition);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static bool IsBucket(PostCondition condition) => condition is PostCondition.Exact;

    private static void Write(Utf8JsonWriter json, PostCondition condition)
    {
        switch (condition)
        {
            case PostCondition.Exact exact:
                json.WriteStartObject();
                json.WritePropertyName(exact.Field);
                WriteText(json, exact.Value);
                json.WriteEndObject();
                break;
            case PostCondition.Match match:
                StartOperator(json, match.Operator, match.Field);
                WriteText(json, match.Value);
                json.WriteEndArray();
                break;
            case PostCondition.Set set:
                WriteSet(json, set);
                break;
            case PostCondition.Length length:
                json.WriteStartArray();
                json.WriteStringValue("content-length-range"u8);
                json.WriteNumberValue(length.Smallest);
                json.WriteNumberValue(length.Largest);
                json.WriteEndArray();
                break;
        }
    }

    private static void WriteSet(Utf8JsonWriter json, PostCondition.Set set)
    {
        StartOperator(json, set.Operator, set.Field);
        json.WriteStartArray();
        foreach (var value in set.Values)
        {
            WriteText(json, value);
        }

        json.WriteEndArray();
        json.WriteEndArray();
    }

    // In a policy, a dollar sign begins the name of a field. OSS has an escape for others, which JSON doesn't have.
    private static void WriteText(Utf8JsonWriter json, string value)
    {
        if (value.Contains('$', StringComparison.Ordinal))
        {
            var text = JsonEncodedText.Encode(value, Options.Encoder).Value.Replace("$", "\\$", StringComparison.Ordinal);
            json.WriteRawValue($"\"{text}\"", skipInputValidation: true);
        }
        else
        {
            json.WriteStringValue(value);
        }
    }

    private static void StartOperator(Utf8JsonWriter json, string name, string field)
    {
        json.WriteStartArray();
        json.WriteStringValue(name);
        json.WriteStringValue("$" + field);
    }
}
