using System.Security.Cryptography;
using System.Text;

namespace OssGen.Emulator.Callbacks;

/// <summary>
/// Signs callbacks as OSS does, with a key of the emulator's own: a server verifies the signature with the public key whose URL is in the
/// request. The key is generated when it is needed first, and is another one in every emulator.
/// </summary>
internal sealed class CallbackSigner : IDisposable
{
    private const int KeyBits = 2048;

    private readonly Lock _gate = new();
    private readonly Lazy<RSA> _key = new(() => RSA.Create(KeyBits));

    /// <summary>Returns the public key as PEM.</summary>
    public string PublicKey()
    {
        lock (_gate)
        {
            return _key.Value.ExportSubjectPublicKeyInfoPem();
        }
    }

    /// <summary>Returns the signature of a callback in base64. OSS's algorithm is MD5 with RSA.</summary>
    /// <param name="url">The URL to which the callback is sent.</param>
    /// <param name="body">The body of the callback.</param>
    public string Sign(Uri url, string body)
    {
        var signed = Encoding.UTF8.GetBytes($"{Uri.UnescapeDataString(url.AbsolutePath)}{url.Query}\n{body}");
        lock (_gate)
        {
            return Convert.ToBase64String(_key.Value.SignData(signed, HashAlgorithmName.MD5, RSASignaturePadding.Pkcs1));
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (_key.IsValueCreated)
            {
                _key.Value.Dispose();
            }
        }
    }
}
