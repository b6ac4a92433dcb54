namespace OssGen.Emulator.Storage.Objects;

/// <summary>
/// Describes the storage classes whose objects must be restored before they can be read, and the longest documented duration of a restore
/// in each class.
/// </summary>
internal static class ArchiveClasses
{
    private static readonly Dictionary<(StorageClass Class, RestoreTier Tier), TimeSpan> Durations = new()
    {
        [(StorageClass.Archive, RestoreTier.Standard)] = TimeSpan.FromMinutes(1),
        [(StorageClass.ColdArchive, RestoreTier.Expedited)] = TimeSpan.FromHours(1),
        [(StorageClass.ColdArchive, RestoreTier.Standard)] = TimeSpan.FromHours(5),
        [(StorageClass.ColdArchive, RestoreTier.Bulk)] = TimeSpan.FromHours(12),
        [(StorageClass.DeepColdArchive, RestoreTier.Expedited)] = TimeSpan.FromHours(12),
        [(StorageClass.DeepColdArchive, RestoreTier.Standard)] = TimeSpan.FromHours(48),
    };

    public static bool Contains(string storageClass) => storageClass == StorageClass.Archive.Value || HasTiers(storageClass);

    /// <summary>Determines whether a restore from a storage class has a priority (tier).</summary>
    public static bool HasTiers(string storageClass) =>
        storageClass == StorageClass.ColdArchive.Value || storageClass == StorageClass.DeepColdArchive.Value;

    public static int MaximumDays(string storageClass) => storageClass == StorageClass.Archive.Value ? 7 : 365;

    /// <summary>Returns the duration of a restore with a tier, or null if the storage class doesn't support the tier.</summary>
    public static TimeSpan? Duration(string storageClass, RestoreTier tier) =>
        Durations.TryGetValue((new StorageClass(storageClass), tier), out var duration) ? duration : null;
}
