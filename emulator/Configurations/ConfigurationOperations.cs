using OssGen.Emulator.Handlers;

namespace OssGen.Emulator.Configurations;

/// <summary>The operations on configurations of all kinds.</summary>
internal static class ConfigurationOperations
{
    public static IReadOnlyList<ServedOperation> All { get; } =
    [
        .. BucketConfigurations.Operations,
        .. CorsConfigurations.Operations,
        .. PolicyConfigurations.Operations,
        .. TagConfigurations.Operations,
        .. InventoryConfigurations.Operations,
        .. StyleConfigurations.Operations,
        .. CnameConfigurations.Operations,
        .. ReplicationConfigurations.Operations,
        .. RedundancyTransitions.Operations,
        .. AccessPointConfigurations.Operations,
        .. ObjectProcessAccessPoints.Operations,
    ];
}
