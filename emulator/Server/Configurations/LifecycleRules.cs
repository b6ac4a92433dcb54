using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Configurations;

/// <summary>
/// Checks what the codec can't check about lifecycle rules: an action is due after days or from a date on, and the actions of a rule that
/// delete and move objects are due in the same form.
/// </summary>
internal static class LifecycleRules
{
    /// <summary>Throws OSS's error for a rule that mixes days and dates.</summary>
    public static void Check(IReadOnlyList<LifecycleRule> rules)
    {
        foreach (var rule in rules)
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
        }
    }

    private static DueForm? FormOf(int? days, DateTimeOffset? date, string action, string ec) => (days, date) switch
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
