using System.Security.Cryptography;
using System.Text;

namespace OssGen.Emulator.Configurations;

/// <summary>What OSS adds to a configuration, or leaves out of it, when it returns the configuration.</summary>
internal static class ConfigurationDefaults
{
    /// <summary>Returns a configuration with an empty destination if logging is disabled, which several SDKs rely on.</summary>
    public static BucketLoggingStatus Of(BucketLoggingStatus logging) => logging with { LoggingEnabled = logging.LoggingEnabled ?? new() };

    public static RefererConfiguration Of(RefererConfiguration referers) =>
        referers with { AllowTruncateQueryString = referers.AllowTruncateQueryString ?? true };

    public static InventoryConfiguration Of(InventoryConfiguration inventory)
    {
        var filter = inventory.Filter ?? new InventoryFilter();
        return inventory with { Filter = filter with { Prefix = filter.Prefix ?? "" } };
    }

    public static TlsConfiguration Of(TlsConfiguration tls) => tls with { TlsVersions = [.. tls.TlsVersions.Distinct()] };

    /// <summary>Returns rules that all have an ID. The ID of a rule that was put without one is the same each time.</summary>
    public static IReadOnlyList<LifecycleRule> Of(IReadOnlyList<LifecycleRule> rules) =>
        [.. rules.Select((rule, index) => string.IsNullOrEmpty(rule.Id) ? rule with { Id = RuleId(index, rule) } : rule)];

    /// <inheritdoc cref="Of(IReadOnlyList{LifecycleRule})"/>
    public static IReadOnlyList<OverwriteRule> Of(IReadOnlyList<OverwriteRule> rules) =>
        [.. rules.Select((rule, index) => string.IsNullOrEmpty(rule.Id) ? rule with { Id = RuleId(index, rule) } : rule)];

    /// <summary>Returns the algorithm that encrypts the data, which only KMS has.</summary>
    public static ServerSideDataEncryption? DataEncryption(PutBucketEncryptionRequest encryption) =>
        encryption.SseAlgorithm == ServerSideEncryption.Kms ? encryption.KmsDataEncryption : null;

    private static string RuleId(int index, object rule) =>
        new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{index} {rule}")).AsSpan(0, 16)).ToString();
}
