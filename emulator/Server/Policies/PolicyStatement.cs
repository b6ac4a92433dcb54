namespace OssGen.Emulator.Policies;

/// <summary>A statement of a bucket policy, which allows or denies actions of principals on resources under conditions.</summary>
internal sealed record PolicyStatement(
    bool Allows,
    PolicyElement Principals,
    PolicyElement Actions,
    PolicyElement Resources,
    IReadOnlyList<PolicyCondition> Conditions)
{
    public const string Everyone = "*";

    /// <summary>
    /// Whether the statement allows access to everyone. A condition that only a limited set of callers can meet makes it a statement for
    /// these callers.
    /// </summary>
    public bool IsPublic =>
        Allows && (Principals.IsNegated || Principals.Values.Any(IsOfAll)) && !Conditions.Any(condition => condition.LimitsCallers);

    // A pattern of wildcards alone matches every caller, as the text for everyone does.
    private static bool IsOfAll(string principal) => principal.Length > 0 && principal.AsSpan().Trim("*?").IsEmpty;

    public bool AppliesTo(PolicyRequest request) =>
        Actions.Applies(pattern => WildcardPattern.Matches(pattern, request.Action))
        && Resources.Applies(pattern => MatchesResource(pattern, request))
        && AppliesToCaller(request)
        && Conditions.All(request.Meets);

    // Without a condition, a statement for everyone doesn't concern the account that owns the bucket.
    private bool AppliesToCaller(PolicyRequest request)
    {
        var concernsEveryone = !request.IsOwner || Conditions.Count > 0;
        return Principals.IsNegated
            ? concernsEveryone && !Principals.Values.Any(IsCaller)
            : Principals.Values.Any(principal => principal == Everyone ? concernsEveryone : IsCaller(principal));

        bool IsCaller(string principal) =>
            principal == Everyone || (request.Caller is { } caller && WildcardPattern.Matches(principal, caller));
    }

    // acs:oss:{region}:{owner}:{bucket}/{key}; only the key can contain a colon.
    private static bool MatchesResource(string pattern, PolicyRequest request) =>
        pattern == Everyone
        || (pattern.Split(':', 5) is [_, _, var region, var owner, var resource]
            && (WildcardPattern.Matches(region, request.Region) || WildcardPattern.Matches(region, $"oss-{request.Region}"))
            && WildcardPattern.Matches(owner, request.Owner)
            && WildcardPattern.Matches(resource, request.Resource));
}
