using OssGen.Wire;

namespace OssGen.Signing;

/// <summary>A signer for one signature version, configured for one client. It is safe for concurrent use.</summary>
internal abstract class OssSigner
{
    /// <summary>Creates the signer for a client.</summary>
    /// <param name="version">The requested signature version.</param>
    /// <param name="region">The region id; null if unknown.</param>
    /// <param name="product">The product in the scope of V4.</param>
    /// <param name="additionalHeaders">The names of headers that V4 signs in addition to those it always signs, in any case.</param>
    /// <exception cref="ArgumentException">V4 was requested, but the region is unknown.</exception>
    public static OssSigner Create(
        OssSignatureVersion version, string? region, string product = "oss", IReadOnlyList<string>? additionalHeaders = null)
    {
        if (version == OssSignatureVersion.V1 || (version == OssSignatureVersion.Automatic && region is null))
        {
            return new V1Signer();
        }

        return region is null
            ? throw new ArgumentException("Signature version V4 needs a region, which this endpoint's host doesn't reveal. Set Region (for instance 'cn-hangzhou'), or use V1.")
            : new V4Signer(region, product, additionalHeaders ?? []);
    }

    /// <summary>
    /// Signs a request by headers: adds Date, Authorization and the other headers that the version requires. It can be called again for the
    /// same request with another time or key, and then replaces the headers of the previous signature.
    /// </summary>
    public abstract void Sign(OssRequestWriter request, in SigningContext context);

    /// <summary>Signs a request by its query and returns the URL.</summary>
    /// <param name="request">The request, without signature headers.</param>
    /// <param name="context">The key, time and other inputs of the signature.</param>
    /// <param name="lifetime">The lifetime of the URL in seconds.</param>
    public abstract string Presign(OssRequestWriter request, in SigningContext context, long lifetime);
}
