namespace OssGen.Emulator.Storage.Objects;

/// <summary>The storage classes whose objects must be restored before they are read, and how long that takes: the documented time at its longest.</summary>
internal static class ArchiveClasses
{
    public const string Expedited = "Expedited";
    public const string Standard = "Standard";
    public const string Bulk = "Bulk";

    private const string Archive = "Archive";
    private const string Cold = "ColdArchive";
    private const string DeepCold = "DeepColdArchive";

    public static bool Contains(string storageClass) => storageClass is Archive or Cold or DeepCold;

    /// <summary>Whether a restore can be asked to be faster or slower.</summary>
    public static bool HasTiers(string storageClass) => storageClass is Cold or DeepCold;

    public static int MaximumDays(string storageClass) => storageClass == Archive ? 7 : 365;

    /// <summary>How long a restore takes; null for a speed that the class doesn't have.</summary>
    public static TimeSpan? Duration(string storageClass, string tier) => (storageClass, tier) switch
    {
        (Archive, Standard) => TimeSpan.FromMinutes(1),
        (Cold, Expedited) => TimeSpan.FromHours(1),
        (Cold, Standard) => TimeSpan.FromHours(5),
        (Cold, Bulk) => TimeSpan.FromHours(12),
        (DeepCold, Expedited) => TimeSpan.FromHours(12),
        (DeepCold, Standard) => TimeSpan.FromHours(48),
        _ => null,
    };
}
