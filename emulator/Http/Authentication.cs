using OssGen.Emulator.Wire;
using OssGen.Wire;

namespace OssGen.Emulator.Http;

/// <summary>Finds out who calls: one of the accounts by a valid signature, or nobody when the request has none.</summary>
internal sealed class Authentication(Accounts accounts, TimeProvider time)
{
    private readonly V1Verification _v1 = new(accounts, time);
    private readonly V4Verification _v4 = new(accounts, time);

    /// <summary>The caller, or null for an anonymous request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="operationQuery">Query names that the operation has V1 sign.</param>
    /// <exception cref="OssFaultException">The signature is wrong, too old or malformed, or its key is unknown.</exception>
    public OssAccount? Authenticate(OssServerRequest request, IReadOnlyList<string> operationQuery)
    {
        var signed = new SignedRequest(request, operationQuery);
        if (request.Header("Authorization") is { } authorization)
        {
            return authorization.StartsWith(OssSignatureV4.Algorithm, StringComparison.Ordinal)
                ? _v4.VerifyHeader(signed, authorization)
                : _v1.VerifyHeader(signed, authorization);
        }

        if (request.HasQuery("x-oss-signature"))
        {
            return _v4.VerifyUrl(signed);
        }

        return request.HasQuery("Signature") || request.HasQuery("OSSAccessKeyId") ? _v1.VerifyUrl(signed) : null;
    }
}
