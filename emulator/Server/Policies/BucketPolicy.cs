using System.Text.Json.Nodes;
using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Policies;

/// <summary>The policy of a bucket, which decides about requests.</summary>
internal sealed class BucketPolicy
{
    private static readonly string[] Names =
    [
        "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource", "Condition", "Sid",
    ];

    private readonly IReadOnlyList<PolicyStatement> _statements;

    private BucketPolicy(IReadOnlyList<PolicyStatement> statements) => _statements = statements;

    /// <summary>Whether the policy allows access to everyone.</summary>
    public bool IsPublic => _statements.Any(static statement => statement.IsPublic);

    /// <summary>Whether a condition of the policy depends on the tags that a request sets.</summary>
    public bool DependsOnRequestTags => _statements.Any(static statement => statement.Conditions.Any(
        static condition => condition.Key.StartsWith(ConditionKeys.RequestObjectTag, StringComparison.Ordinal)));

    /// <summary>Validates a policy before it is stored.</summary>
    /// <exception cref="Wire.OssFaultException">InvalidPolicyDocument: the policy isn't valid. The message describes the error.
    /// NotImplemented: the emulator can't evaluate a condition of the policy.</exception>
    public static BucketPolicy Check(string json)
    {
        PolicyDocument.Check(json);
        return Parse(json);
    }

    /// <inheritdoc cref="Check"/>
    public static BucketPolicy Parse(string json) => new([.. PolicyDocument.Parse(json).Statements.Select(Statement)]);

    /// <summary>Decides about a request. A statement that denies takes precedence over all that allow.</summary>
    /// <param name="request">The request.</param>
    /// <param name="ignoresPublic">Whether statements that allow access to everyone have no effect.</param>
    public PolicyDecision Decide(PolicyRequest request, bool ignoresPublic = false)
    {
        var decision = PolicyDecision.None;
        foreach (var statement in _statements)
        {
            if ((ignoresPublic && statement.IsPublic) || !statement.AppliesTo(request))
            {
                continue;
            }

            if (!statement.Allows)
            {
                return PolicyDecision.Deny;
            }

            decision = PolicyDecision.Allow;
        }

        return decision;
    }

    private static PolicyStatement Statement(JsonObject statement)
    {
        if (statement.FirstOrDefault(property => !Names.Contains(property.Key)).Key is { } unknown)
        {
            throw OssErrors.InvalidPolicyDocument($"A statement has the unknown element {unknown}.");
        }

        var principals = Element(statement, "Principal");
        var resources = Element(statement, "Resource");
        if (resources.Values.FirstOrDefault(resource => !IsResource(resource)) is { } wrong)
        {
            throw OssErrors.InvalidPolicyDocument(
                $"The resource '{wrong}' must have the form acs:oss:region:owner:bucket or acs:oss:region:owner:bucket/key.");
        }

        return new PolicyStatement(
            PolicyDocument.Text(statement["Effect"]) == "Allow",
            principals.Values.Count > 0 ? principals : principals with { Values = [PolicyStatement.Everyone] },
            RequireValues("Action", Element(statement, "Action")),
            RequireValues("Resource", resources),
            Conditions(statement["Condition"]));
    }

    private static PolicyElement Element(JsonObject statement, string name)
    {
        var negated = $"Not{name}";
        if (statement.ContainsKey(name) == statement.ContainsKey(negated))
        {
            throw OssErrors.InvalidPolicyDocument($"A statement must have either the element {name} or the element {negated}.");
        }

        var isNegated = statement.ContainsKey(negated);
        return new PolicyElement(Values(isNegated ? negated : name, statement[isNegated ? negated : name]), isNegated);
    }

    // An empty list of principals is everyone; an empty list of anything else says nothing.
    private static PolicyElement RequireValues(string name, PolicyElement element) => element.Values.Count > 0
        ? element
        : throw OssErrors.InvalidPolicyDocument($"The element {name} of a statement must have a value.");

    private static string[] Values(string name, JsonNode? node)
    {
        string?[] values = node is JsonArray several ? [.. several.Select(PolicyDocument.Text)] : [PolicyDocument.Text(node)];
        return values.Any(string.IsNullOrEmpty)
            ? throw OssErrors.InvalidPolicyDocument($"The element {name} of a statement must be a text or a list of texts.")
            : [.. values.OfType<string>()];
    }

    private static bool IsResource(string resource) =>
        resource == PolicyStatement.Everyone || resource.Split(':', 5) is ["acs", "oss", not "", not "", not ""];

    private static IReadOnlyList<PolicyCondition> Conditions(JsonNode? node) => node switch
    {
        null => [],
        JsonObject operators => [.. operators.SelectMany(Conditions)],
        _ => throw OssErrors.InvalidPolicyDocument("The Condition of a statement must be an object."),
    };

    private static IEnumerable<PolicyCondition> Conditions(KeyValuePair<string, JsonNode?> named)
    {
        var known = ConditionOperator.Find(named.Key)
            ?? throw OssErrors.InvalidPolicyDocument($"The condition operator {named.Key} is unknown.");
        return named.Value is JsonObject keys
            ? keys.Select(key => Condition(named.Key, known, key.Key, key.Value))
            : throw OssErrors.InvalidPolicyDocument($"The condition operator {named.Key} must have condition keys.");
    }

    private static PolicyCondition Condition(string name, ConditionOperator known, string key, JsonNode? node)
    {
        if (!ConditionKeys.IsKnown(key))
        {
            throw OssErrors.NotImplemented($"condition key {key}");
        }

        var values = ConditionValues(key, node);
        return values.FirstOrDefault(value => !known.IsValid(value)) is { } wrong
            ? throw OssErrors.InvalidPolicyDocument($"The condition operator {name} can't have the value '{wrong}'.")
            : new PolicyCondition(known, key, values);
    }

    // Numbers and Boolean values can be written without quotation marks. A text may be empty, such as that of oss:Prefix.
    private static string[] ConditionValues(string key, JsonNode? node)
    {
        JsonNode?[] nodes = node is JsonArray several ? [.. several] : [node];
        return nodes.Length > 0 && nodes.All(static one => one is JsonValue)
            ? [.. nodes.Select(static one => PolicyDocument.Text(one) ?? one!.ToJsonString())]
            : throw OssErrors.InvalidPolicyDocument($"The condition key {key} must have a value or a list of values.");
    }
}
