namespace OssGen.Signing;

/// <summary>A condition of a POST policy.</summary>
internal abstract record PostCondition
{
    private PostCondition()
    {
    }

    /// <summary>An equality condition, such as <c>{"name": "value"}</c>.</summary>
    public sealed record Exact(string Field, string Value) : PostCondition;

    /// <summary>A condition on one value, such as <c>["eq", "$name", "value"]</c>.</summary>
    public sealed record Match(string Operator, string Field, string Value) : PostCondition;

    /// <summary>A condition on a set of values, such as <c>["in", "$name", ["value"]]</c>.</summary>
    public sealed record Set(string Operator, string Field, IReadOnlyList<string> Values) : PostCondition;

    /// <summary>A condition on the size of the file, such as <c>["content-length-range", 0, 1024]</c>.</summary>
    public sealed record Length(long Smallest, long Largest) : PostCondition;
}
