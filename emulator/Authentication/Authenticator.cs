using OssGen.Emulator.Errors;
using OssGen.Emulator.Wire;
using OssGen.Wire;

namespace OssGen.Emulator.Authentication;

/// <summary>Finds the caller: one of the accounts by a valid signature, or anonymous when the request has none.</summary>
internal sealed class Authenticator(Accounts accounts, SigningScopes scopes, TimeProvider time)
{
    private readonly V1Verification _v1 = new(accounts, time);
    private readonly V4Verification _v4 = new(accounts, scopes, time);

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

    /// <summary>
    /// The caller of a request that no operation takes. Whether V1 signs the name of an unknown operation is the client's
    /// knowledge; the request is
    /// refused in any case, so either form will do.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <exception cref="OssFaultException">As for other requests.</exception>
    public OssAccount? AuthenticateUnrouted(OssServerRequest request)
    {
        try
        {
            return Authenticate(request, []);
        }
        catch (OssFaultException fault) when (fault.Code == OssErrors.SignatureMismatch)
        {
            return Authenticate(
                request,
                [.. request.QueryParameters.Select(pair => pair.Key).Where(name => OssSubresources.IsOperation(name, request.Scope))]);
        }
    }
}
