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

    /// <summary>Whether a request can be signed for a resource of its own service, which only V4 signs.</summary>
    public virtual bool CanSignResources => false;

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

    /// <summary>Signs a POST policy and returns the fields of the form.</summary>
    public abstract OssPostForm SignPolicy(OssPostPolicy policy, OssCredentials credentials, DateTimeOffset time);

    /// <summary>Returns the number of seconds that a URL is valid from the second in which it is signed.</summary>
    /// <param name="term">How long the URL is valid, as the caller states it.</param>
    /// <param name="now">The time of signing, in seconds since 1970.</param>
    /// <exception cref="ArgumentOutOfRangeException">The term is out of range for the signature version.</exception>
    public virtual long LifetimeOf(PresignTerm term, long now) => term.SecondsFrom(now);

    /// <summary>Returns the signer for another product, with the same version and region.</summary>
    public virtual OssSigner ForProduct(string product) => this;
}
