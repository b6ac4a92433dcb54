using System.Collections.Concurrent;
using OssGen.Wire;

namespace OssGen.Emulator.Authentication;

/// <summary>The keys of V4 signatures, which depend on the account, the day, the region and the product.</summary>
internal sealed class SigningKeys
{
    // With signatures for any region, a request can specify any text as region.
    private const int Capacity = 256;

    private readonly ConcurrentDictionary<(string AccessKeyId, string Day, string Region, string Product), byte[]> _keys = new();

    /// <summary>Returns the key with which an account signs in the scope of an authorization.</summary>
    public byte[] Of(OssAccount account, V4Authorization scope)
    {
        var name = (account.AccessKeyId, scope.Day, scope.Region, scope.Product);
        if (_keys.TryGetValue(name, out var known))
        {
            return known;
        }

        if (_keys.Count >= Capacity)
        {
            _keys.Clear();
        }

        return _keys[name] = OssSignatureV4.SigningKey(account.AccessKeySecret, scope.Day, scope.Region, scope.Product);
    }
}
