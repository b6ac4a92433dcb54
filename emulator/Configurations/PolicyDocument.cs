using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Http;

namespace OssGen.Emulator.Configurations;

/// <summary>The JSON document of a policy, validated as far as is possible without enforcing the policy.</summary>
internal sealed class PolicyDocument
{
    private readonly IReadOnlyList<JsonObject> _statements;

    private PolicyDocument(IReadOnlyList<JsonObject> statements) => _statements = statements;

    /// <summary>Whether a statement of the policy allows access to everyone without a condition.</summary>
    public bool IsPublic => _statements.Any(static statement =>
        Text(statement["Effect"]) == "Allow" && statement["Condition"] is null && NamesEveryone(statement["Principal"]));

    /// <summary>Parses a policy and validates its statements.</summary>
    /// <exception cref="Wire.OssFaultException">InvalidPolicyDocument: the policy isn't valid. The message describes the error.</exception>
    public static PolicyDocument Parse(string json)
    {
        if (Document(json) is not JsonObject policy)
        {
            throw OssErrors.InvalidPolicyDocument("The policy must be a JSON object.");
        }

        if (Text(policy["Version"]) != "1")
        {
            throw OssErrors.InvalidPolicyDocument("The policy's Version must be \"1\".");
        }

        if (policy["Statement"] is not JsonArray { Count: > 0 } statements)
        {
            throw OssErrors.InvalidPolicyDocument("The policy's Statement must be a list of at least one statement.");
        }

        return new PolicyDocument([.. statements.Select(Statement)]);
    }

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

    private static bool NamesEveryone(JsonNode? principal) =>
        principal is JsonArray several ? several.Any(one => Text(one) == "*") : Text(principal) == "*";

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
