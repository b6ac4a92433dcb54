namespace OssGen.Emulator.Policies;

/// <summary>A condition of a statement: an operator, a key, and the values of which the request must have one, or none.</summary>
internal sealed record PolicyCondition(ConditionOperator Operator, string Key, IReadOnlyList<string> Values)
{
    /// <summary>
    /// Whether only callers with certain addresses or keys meet the condition, so that a statement with it isn't public.
    /// </summary>
    public bool LimitsCallers => !Operator.IsNegated && Key switch
    {
        ConditionKeys.SourceIp => Values.All(static value => !IsEveryAddress(value) && !HasWildcard(value)),
        ConditionKeys.SourceVpc or ConditionKeys.AccessId => Operator.ComparesText && Values.All(static value => !HasWildcard(value)),
        _ => false,
    };

    /// <summary>
    /// Whether the outcome depends on the object on which the action is performed, so that it can differ between the objects of a request.
    /// </summary>
    public bool DependsOnObject => Key.StartsWith(ConditionKeys.ExistingObjectTag, StringComparison.Ordinal);

    /// <summary>Determines whether the condition holds. A request without a value for the key meets only negated conditions.</summary>
    public bool Holds(Func<string, string?> value) =>
        (value(Key) is { } actual && Values.Any(expected => Operator.Test(actual, expected))) != Operator.IsNegated;

    // A block of addresses without a prefix: 0.0.0.0/0, also with more zeros.
    private static bool IsEveryAddress(string value) =>
        value.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash && value.AsSpan(slash + 1).Trim('0').IsEmpty;

    private static bool HasWildcard(string value) => value.AsSpan().ContainsAny('*', '?');
}
