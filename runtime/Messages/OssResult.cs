namespace OssGen;

/// <summary>The base class of all results, with their common members.</summary>
public abstract record OssResult
{
    /// <summary>
    /// The status, headers, request ID, and server time of the response, or <see cref="OssResponse.None"/> for a result that didn't come
    /// from OSS.
    /// </summary>
    public OssResponse Response { get; init; } = OssResponse.None;

    /// <summary>Determines whether two results have the same type and equal members. Their responses are not compared.</summary>
    /// <param name="other">The other result.</param>
    public virtual bool Equals(OssResult? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc/>
    public override int GetHashCode() => EqualityContract.GetHashCode();
}
