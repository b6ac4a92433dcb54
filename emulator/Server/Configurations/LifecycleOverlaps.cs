using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Configurations;

/// <summary>
/// Checks the rules of a lifecycle configuration that apply to the same objects: one prefix begins with the other, and the tags are the
/// same. Rules with a filter aren't compared.
/// </summary>
internal static class LifecycleOverlaps
{
    private const string ConflictingRules = "0014-00000082";

    /// <summary>Throws OSS's error for two rules that contradict each other, or have the same action.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="allowSameAction">Whether overlapping rules can have the same action.</param>
    public static void Check(IReadOnlyList<LifecycleRule> rules, bool allowSameAction)
    {
        for (var i = 0; i < rules.Count; i++)
        {
            foreach (var other in rules.Skip(i + 1).Where(other => Overlap(rules[i], other)))
            {
                var (actions, others) = (LifecycleActions.Of(rules[i]), LifecycleActions.Of(other));
                if (!allowSameAction && actions.FirstOrDefault(action => others.Any(same => IsSame(action, same))) is { } repeated)
                {
                    throw OssErrors.LifecycleOverlap(repeated.Kind);
                }

                LifecycleActions.CheckOrder([.. actions, .. others], ConflictingRules);
            }
        }
    }

    private static bool IsSame(LifecycleAction one, LifecycleAction other) =>
        (one.Kind, one.Timeline, one.Class) == (other.Kind, other.Timeline, other.Class);

    private static bool Overlap(LifecycleRule one, LifecycleRule other)
    {
        var (prefix, otherPrefix) = (one.Prefix ?? "", other.Prefix ?? "");
        return one.Filter is null && other.Filter is null
            && (prefix.StartsWith(otherPrefix, StringComparison.Ordinal) || otherPrefix.StartsWith(prefix, StringComparison.Ordinal))
            && TagsOf(one).SetEquals(TagsOf(other));
    }

    private static HashSet<(string? Key, string? Value)> TagsOf(LifecycleRule rule) => [.. rule.Tags.Select(tag => (tag.Key, tag.Value))];
}
