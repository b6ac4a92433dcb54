namespace OssGen.Emulator.Policies;

/// <summary>An element of a statement that lists values, such as Action, or the ones that are excepted, such as NotAction.</summary>
/// <param name="Values">The values, of which one or more are in the policy.</param>
/// <param name="IsNegated">Whether the element applies to all that isn't listed.</param>
internal sealed record PolicyElement(IReadOnlyList<string> Values, bool IsNegated)
{
    /// <summary>Determines whether the element applies, from a test of its values.</summary>
    public bool Applies(Func<string, bool> test) => Values.Any(test) != IsNegated;
}
