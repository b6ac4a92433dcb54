using OssGen.Wire;

namespace OssGen.Signing;

/// <summary>A signer for one signature version, configured for one client. It is thread-safe.</summary>
internal abstract class OssSigner
{
    /// <summary>Creates a signer for a signature version, a region and a product.</summary>
    /// <param name="version">The requested signature version.</param>
    /// <param name="region">The region ID; null if unknown.</param>
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
            ? throw new ArgumentException(
                "Signature version V4 needs a region, which this endpoint's host doesn't reveal. "
                    + "Set Region (for instance 'cn-hangzhou'), or use V1.")
            : new V4Signer(region, product, additionalHeaders ?? []);
    }

    /// <summary>
    /// Signs a request with headers: adds Date, Authorization and the other headers that the version requires. If it is called again for
    /// the same request with another time or key, it replaces the headers of the previous signature.
    /// </summary>
    public abstract void Sign(OssRequestWriter request, in SigningContext context);

    /// <summary>Signs a request with query parameters and returns the URL.</summary>
    /// <param name="request">The request, without signature headers.</param>
    /// <param name="context">The key, time and other inputs of the signature.</param>
    /// <param name="lifetime">The lifetime of the URL in seconds.</param>
    public abstract string Presign(OssRequestWriter request, in SigningContext context, long lifetime);
}
