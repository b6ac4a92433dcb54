namespace OssGen;

/// <summary>What every result carries in addition to its own members.</summary>
public abstract record OssResult
{
    /// <summary>
    /// Status, headers, request id and server time of the reply; <see cref="OssResponse.None"/> on a result that didn't come from OSS.
    /// </summary>
    public OssResponse Response { get; init; } = OssResponse.None;

    /// <summary>Whether both are results of one type with equal members; the replies that they came with aren't compared.</summary>
    /// <param name="other">Another result.</param>
    public virtual bool Equals(OssResult? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc/>
    public override int GetHashCode() => EqualityContract.GetHashCode();
}
