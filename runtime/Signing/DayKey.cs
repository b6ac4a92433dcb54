using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace OssGen.Signing;

/// <summary>
/// The signing key of a secret and a day. It keeps a native HMAC state, with which a signature takes 0.54 us instead of 1.28. The second
/// signature creates it, so that keys that are replaced after each signature, as those of alternating secrets are, have none.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Calls may sign with the key while another one replaces it.")]
internal sealed class DayKey(string secret, string day, byte[] key)
{
    // Calls that sign at the same time don't share it: the one that takes it has it until it puts it back.
    private HMACSHA256? _idle;
    private int _signaturesWithoutIt;
    private volatile bool _isRetired;

    internal string Secret { get; } = secret;

    internal string Day { get; } = day;

    /// <summary>Whether a native HMAC state is kept and not in use.</summary>
    internal bool HasIdleState => Volatile.Read(ref _idle) is not null;

    internal void Sign(ReadOnlySpan<byte> text, Span<byte> signature)
    {
        if ((Interlocked.Exchange(ref _idle, null) ?? CreateSecond()) is not { } hmac)
        {
            HMACSHA256.HashData(key, text, signature);
            return;
        }

        hmac.TryComputeHash(text, signature, out _);
        Interlocked.Exchange(ref _idle, hmac)?.Dispose();
        if (_isRetired)
        {
            DisposeIdle();
        }
    }

    /// <summary>Releases the native state after another key has replaced this one. A call that has it releases it later.</summary>
    internal void Retire()
    {
        _isRetired = true;
        DisposeIdle();
    }

    private HMACSHA256? CreateSecond() => Interlocked.Increment(ref _signaturesWithoutIt) == 2 ? new HMACSHA256(key) : null;

    private void DisposeIdle() => Interlocked.Exchange(ref _idle, null)?.Dispose();
}
