using System.Collections.Concurrent;

namespace OssGen.Emulator.Tests.Process;

/// <summary>What was sent and acknowledged of the features. Each value has a single writer, which counts its writes.</summary>
internal sealed class FeatureState
{
    private readonly ConcurrentDictionary<string, (int Acknowledged, int Sent)> _numbers = new(StringComparer.Ordinal);

    /// <summary>The objects that were sent, and whether they were acknowledged. No key is written twice.</summary>
    public ConcurrentDictionary<string, (byte[] Content, bool IsAcknowledged)> Objects { get; } = new(StringComparer.Ordinal);

    /// <summary>The buckets that were sent, and whether they were acknowledged.</summary>
    public ConcurrentDictionary<string, bool> Buckets { get; } = new(StringComparer.Ordinal);

    /// <summary>The next number to write as the value of a feature; noted as sent.</summary>
    public int Next(string feature) => _numbers.AddOrUpdate(feature, (0, 1), static (_, old) => (old.Acknowledged, old.Sent + 1)).Sent;

    /// <summary>Notes that the last number that was sent is acknowledged.</summary>
    public void Acknowledge(string feature) => _numbers[feature] = (_numbers[feature].Sent, _numbers[feature].Sent);

    /// <summary>Requires that a number that was found is the acknowledged one, or the one that was sent after it.</summary>
    public void Require(string feature, int found)
    {
        var (acknowledged, sent) = _numbers.GetValueOrDefault(feature);
        Assert.True(found == acknowledged || found == sent, $"The {feature} is number {found}, not {acknowledged} nor {sent}.");
        _numbers[feature] = (found, sent);
    }
}
