using OssGen.Emulator.Handlers;

namespace OssGen.Emulator.Configurations;

/// <summary>A list of the operations on all kinds of configuration.</summary>
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
        .. LiveChannels.Operations,
        .. ReplicationConfigurations.Operations,
        .. RedundancyTransitions.Operations,
        .. AccessPointConfigurations.Operations,
        .. ObjectProcessAccessPoints.Operations,
    ];
}
