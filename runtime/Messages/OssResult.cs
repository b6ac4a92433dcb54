namespace OssGen;

/// <summary>The base class of all results, which provides the members that all results have in common.</summary>
public abstract record OssResult
{
    /// <summary>
    /// The status, headers, request ID, and server time of the response, or <see cref="OssResponse.None"/> for a result that didn't come
    /// from OSS.
    /// </summary>
    public OssResponse Response { get; init; } = OssResponse.None;

    /// <summary>
    /// Determines whether the specified result has the same type and equal values as this result. The HTTP response details aren't
    /// compared.
    /// </summary>
    /// <param name="other">The other result.</param>
    public virtual bool Equals(OssResult? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc/>
    public override int GetHashCode() => EqualityContract.GetHashCode();
}
