using OssGen.Wire;

namespace OssGen.Signing;

/// <summary>A signature version, set up for one client. Safe to use from several threads.</summary>
internal abstract class OssSigner
{
    /// <summary>Chooses the version for a client.</summary>
    /// <param name="version">The wish.</param>
    /// <param name="region">The region, or null when unknown.</param>
    /// <param name="product">The product in the scope of V4.</param>
    /// <param name="additionalHeaders">Headers that V4 signs in addition to those it always signs; names in any case.</param>
    /// <exception cref="ArgumentException">V4 is wished for and there is no region.</exception>
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
    /// Signs by headers: adds Date, Authorization and whatever else the version needs. May be called again on the same request, with
    /// another time or key: the headers of the signature before are replaced.
    /// </summary>
    public abstract void Sign(OssRequestWriter request, in SigningContext context);

    /// <summary>Signs by query: gives the whole URL.</summary>
    /// <param name="request">The request, with no signature headers.</param>
    /// <param name="context">Key and time.</param>
    /// <param name="lifetime">Whole seconds that the URL is good for.</param>
    public abstract string Presign(OssRequestWriter request, in SigningContext context, long lifetime);
}
