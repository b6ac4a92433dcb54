using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Http;

namespace OssGen.Emulator.Policies;

/// <summary>The JSON document of a policy of any resource, validated as far as all policies have the same form.</summary>
internal sealed class PolicyDocument
{
    private const int MaximumBytes = 16 * 1024;

    private const int MaximumStatementBytes = 4095;

    private PolicyDocument(IReadOnlyList<JsonObject> statements) => Statements = statements;

    /// <summary>The statements, each of which has an Effect.</summary>
    public IReadOnlyList<JsonObject> Statements { get; }

    /// <summary>Validates a policy before it is stored: its size, its statements and its wildcards.</summary>
    /// <exception cref="Wire.OssFaultException">InvalidPolicyDocument: the policy isn't valid. The message describes the error.</exception>
    public static void Check(string json)
    {
        if (Encoding.UTF8.GetByteCount(json) > MaximumBytes)
        {
            throw OssErrors.InvalidPolicyDocument("The policy must not be larger than 16 KiB.", "0030-00000001");
        }

        var policy = Parse(json);
        if (policy.Statements.Any(static statement => SizeOf(statement) > MaximumStatementBytes))
        {
            throw OssErrors.InvalidPolicyDocument($"A statement has more than {MaximumStatementBytes} bytes.", "0030-00000003");
        }

        if (policy.Statements.Any(HasDoubleWildcard))
        {
            throw OssErrors.InvalidPolicyDocument("The policy has consecutive wildcards (**).", "0030-00000007");
        }
    }

    /// <summary>Parses a policy and validates the form of its statements.</summary>
    /// <exception cref="Wire.OssFaultException">InvalidPolicyDocument: the policy isn't valid. The message describes the error.</exception>
    public static PolicyDocument Parse(string json)
    {
        if (Document(json) is not JsonObject policy)
        {
            throw OssErrors.InvalidPolicyDocument("The policy must be a JSON object.");
        }

        if (Text(policy["Version"]) is not { } version)
        {
            throw OssErrors.InvalidPolicyDocument("The policy must have a Version, as text.");
        }

        if (version != "1")
        {
            throw OssErrors.InvalidPolicyDocument("The policy's Version must be \"1\".", "0030-00000002");
        }

        if (policy["Statement"] is not JsonArray { Count: > 0 } statements)
        {
            throw OssErrors.InvalidPolicyDocument("The policy's Statement must be a list of at least one statement.");
        }

        return new PolicyDocument([.. statements.Select(Statement)]);
    }

    /// <summary>Returns the text of a JSON node, or null if it isn't a text.</summary>
    public static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static JsonNode? Document(string json)
    {
        try
        {
            using var strict = StrictJson.Parse(Encoding.UTF8.GetBytes(json));
            // A JsonObject indexes its names only on first access, and would then throw for a duplicate name.
            RequireDistinctNames(strict.RootElement);
            return JsonNode.Parse(json);
        }
        catch (JsonException e)
        {
            throw OssErrors.InvalidPolicyDocument($"The policy isn't JSON: {e.Message}");
        }
    }

    // JsonDocumentOptions.AllowDuplicateProperties does this from .NET 10 on.
    private static void RequireDistinctNames(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                RequireDistinctNames(item);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (var property in element.EnumerateObject())
            {
                if (!names.Add(property.Name))
                {
                    throw new JsonException($"The name {property.Name} occurs twice in an object.");
                }

                RequireDistinctNames(property.Value);
            }
        }
    }

    private static JsonObject Statement(JsonNode? node) => node is JsonObject statement && Text(statement["Effect"]) is "Allow" or "Deny"
        ? statement
        : throw OssErrors.InvalidPolicyDocument("A statement must be an object with an Effect of Allow or Deny.");

    private static bool HasDoubleWildcard(JsonNode? node) => node switch
    {
        JsonObject several => several.Any(static property => HasDoubleWildcard(property.Value)),
        JsonArray several => several.Any(HasDoubleWildcard),
        _ => Text(node)?.Contains("**", StringComparison.Ordinal) == true,
    };

    // White space between the values doesn't count.
    private static long SizeOf(JsonObject statement)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            statement.WriteTo(json);
        }

        return text.Length;
    }
}
