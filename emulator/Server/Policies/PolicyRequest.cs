namespace OssGen.Emulator.Policies;

/// <summary>The facts of a request that a bucket policy is evaluated with.</summary>
internal sealed record PolicyRequest
{
    /// <summary>The action, such as <c>oss:GetObject</c>.</summary>
    public required string Action { get; init; }

    /// <summary>The ID of the region of the bucket, such as <c>cn-hangzhou</c>.</summary>
    public required string Region { get; init; }

    /// <summary>The ID of the account that owns the bucket.</summary>
    public required string Owner { get; init; }

    /// <summary>The bucket, followed by a slash and the key if the action is performed on an object.</summary>
    public required string Resource { get; init; }

    /// <summary>The ID of the account or user that sent the request, or null for an anonymous request.</summary>
    public string? Caller { get; init; }

    /// <summary>Whether the caller is the account that owns the bucket, and not a user of this account.</summary>
    public bool IsOwner { get; init; }

    /// <summary>The function that returns the value of a condition key, or null if the request has no value.</summary>
    public Func<string, string?> Value { get; init; } = static _ => null;

    /// <summary>
    /// The outcomes of conditions that are the same for all objects of a request, which can be up to 1,000. A condition may compare long
    /// texts with many patterns.
    /// </summary>
    public Dictionary<PolicyCondition, bool> Outcomes { get; init; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Determines whether the request meets a condition.</summary>
    public bool Meets(PolicyCondition condition)
    {
        if (condition.DependsOnObject)
        {
            return condition.Holds(Value);
        }

        if (!Outcomes.TryGetValue(condition, out var holds))
        {
            holds = condition.Holds(Value);
            Outcomes.Add(condition, holds);
        }

        return holds;
    }
}
