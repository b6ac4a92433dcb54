namespace OssGen.Emulator.Configurations;

/// <summary>An action of a lifecycle rule that is due after a number of days.</summary>
/// <param name="Kind">The kind of the action, as the element of a rule.</param>
/// <param name="Timeline">The time from which the days are counted; only actions of one timeline have an order.</param>
/// <param name="Class">The storage class to which objects are moved; null for the deletion.</param>
/// <param name="Days">The number of days; null if the action is due at a date.</param>
internal sealed record LifecycleAction(string Kind, string Timeline, StorageClass? Class, int? Days)
{
    private static readonly StorageClass[] Colder =
    [
        StorageClass.Standard, StorageClass.InfrequentAccess, StorageClass.Archive, StorageClass.ColdArchive,
        StorageClass.DeepColdArchive,
    ];

    /// <summary>The position of the action among all actions for an object: from the warmest class to the deletion.</summary>
    public int Rank => Class is { } storageClass ? Array.IndexOf(Colder, storageClass) : Colder.Length;

    /// <summary>The name of the action for error messages.</summary>
    public string Name => Class is { } storageClass ? $"{Kind} to {storageClass}" : Kind;
}
