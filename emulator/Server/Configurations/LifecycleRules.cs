using OssGen.Emulator.Errors;
using OssGen.Emulator.Handlers;

namespace OssGen.Emulator.Configurations;

/// <summary>
/// Checks what the codec can't check about lifecycle rules: an action is due after days or from a date on, the actions of a rule that
/// delete and move objects are due in the same form and in the right order, IDs are unique, and rules with overlapping prefixes have
/// different actions.
/// </summary>
internal static class LifecycleRules
{
    private const int MaximumTagKeyBytes = 128;

    /// <summary>Throws OSS's error for rules that no bucket can have.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="allowOverlap">Whether rules with overlapping prefixes can have the same action.</param>
    public static void Check(IReadOnlyList<LifecycleRule> rules, bool allowOverlap)
    {
        foreach (var rule in rules)
        {
            CheckForms(rule);
            CheckTags(rule);
            LifecycleActions.CheckOrder(LifecycleActions.Of(rule), ec: null);
        }

        CheckIds(rules);
        LifecycleOverlaps.Check(rules, allowOverlap);
    }

    private static void CheckForms(LifecycleRule rule)
    {
        var expiration = rule.Expiration is { } expires
            ? FormOf(expires.Days, expires.CreatedBeforeDate ?? expires.Date, "Expiration", "0014-00000061")
            : null;
        foreach (var transition in rule.Transitions)
        {
            var form = FormOf(transition.Days, transition.CreatedBeforeDate, "Transition", "0014-00000050");
            if (expiration is not null && form is not null && expiration != form)
            {
                throw OssErrors.MixedLifecycleForms(transition.StorageClass?.Value ?? "");
            }
        }

        if (rule.AbortMultipartUpload is { } aborts)
        {
            FormOf(aborts.Days, aborts.CreatedBeforeDate ?? aborts.Date, "AbortMultipartUpload", ec: null);
        }
    }

    private static void CheckTags(LifecycleRule rule)
    {
        if (rule.Tags.FirstOrDefault(tag => !TagText.Fits(tag.Key ?? "", MaximumTagKeyBytes)) is { } tag)
        {
            throw OssErrors.InvalidLifecycleTag(tag.Key ?? "");
        }
    }

    private static void CheckIds(IReadOnlyList<LifecycleRule> rules)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in rules.Select(rule => rule.Id).OfType<string>().Where(id => id.Length > 0 && !ids.Add(id)))
        {
            throw OssErrors.RepeatedRuleId(id);
        }
    }

    private static DueForm? FormOf(int? days, DateTimeOffset? date, string action, string? ec) => (days, date) switch
    {
        (null, null) => null,
        (_, null) => DueForm.Days,
        (null, _) => DueForm.Date,
        _ => throw OssErrors.DaysAndDate(action, ec),
    };

    private enum DueForm
    {
        Days,
        Date,
    }
}
