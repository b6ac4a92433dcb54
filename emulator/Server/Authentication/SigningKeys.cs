using OssGen.Emulator.Caching;
using OssGen.Wire;

namespace OssGen.Emulator.Authentication;

/// <summary>The keys of V4 signatures, which depend on the account, the day, the region and the product.</summary>
internal sealed class SigningKeys
{
    // With signatures for any region, a request can specify any text as region.
    private readonly BoundedCache<Scope, byte[]> _keys = new(256);

    /// <summary>Returns the key with which an account signs in the scope of an authorization.</summary>
    public byte[] Of(OssAccount account, V4Authorization scope) => _keys.Get(
        new Scope(account.AccessKeyId, account.AccessKeySecret, scope.Day, scope.Region, scope.Product),
        static scope => OssSignatureV4.SigningKey(scope.AccessKeySecret, scope.Day, scope.Region, scope.Product));

    private readonly record struct Scope(string AccessKeyId, string AccessKeySecret, string Day, string Region, string Product);
}
