using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Configurations;

/// <summary>The order of lifecycle actions: an object is moved to a colder class later than to a warmer one, and deleted last.</summary>
internal static class LifecycleActions
{
    private const string LastModified = "last modification";
    private const string Noncurrent = "newer version";
    private const string LastAccess = "last access";

    /// <summary>Returns the actions of a rule that delete and move objects.</summary>
    public static IReadOnlyList<LifecycleAction> Of(LifecycleRule rule) =>
    [
        .. rule.Transitions.Select(transition => new LifecycleAction(
            "Transition", transition.IsAccessTime is true ? LastAccess : LastModified, transition.StorageClass, transition.Days)),
        .. rule.Expiration is { ExpiredObjectDeleteMarker: not true } expiration
            ? [new("Expiration", LastModified, null, expiration.Days)]
            : (LifecycleAction[])[],
        .. rule.NoncurrentVersionTransitions.Select(transition => new LifecycleAction(
            "NoncurrentVersionTransition",
            transition.IsAccessTime is true ? Noncurrent + LastAccess : Noncurrent,
            transition.StorageClass,
            transition.NoncurrentDays)),
        .. rule.NoncurrentVersionExpiration is { } noncurrent
            ? [new("NoncurrentVersionExpiration", Noncurrent, null, noncurrent.NoncurrentDays)]
            : (LifecycleAction[])[],
    ];

    /// <summary>Throws OSS's error if an action isn't later than another action that it must follow.</summary>
    /// <param name="actions">The actions for the same objects.</param>
    /// <param name="ec">The error cause code; null if it isn't known.</param>
    public static void CheckOrder(IReadOnlyList<LifecycleAction> actions, string? ec)
    {
        foreach (var late in actions)
        {
            foreach (var early in actions.Where(early => early.Timeline == late.Timeline && early.Rank < late.Rank))
            {
                if (late.Days <= early.Days)
                {
                    throw OssErrors.LifecycleOrder(late.Name, early.Name, ec);
                }
            }
        }
    }
}
