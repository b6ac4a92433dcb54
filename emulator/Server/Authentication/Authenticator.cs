using OssGen.Emulator.Errors;
using OssGen.Emulator.Wire;
using OssGen.Wire;

namespace OssGen.Emulator.Authentication;

/// <summary>Identifies the caller of a request by verifying the signature of the request.</summary>
internal sealed class Authenticator(Accounts accounts, SigningScopes scopes, TimeProvider time)
{
    private readonly V1Verification _v1 = new(accounts, time);
    private readonly V4Verification _v4 = new(accounts, scopes, time);

    /// <summary>
    /// Verifies the signature of a request and returns the account that signed the request, or null when the request is anonymous.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="route">The route of the operation. A V1 signature covers the operation's own query parameter names in addition to its
    /// built-in list, and a V4 signature of some services their resource.</param>
    /// <returns>The account, or null when the request is anonymous.</returns>
    /// <exception cref="OssFaultException">The signature doesn't match, has expired or is malformed, or its AccessKey ID is
    /// unknown.</exception>
    public OssAccount? Authenticate(OssServerRequest request, OssRoute route) => Authenticate(request, route.SignedQuery, route);

    private OssAccount? Authenticate(OssServerRequest request, IReadOnlyList<string> operationQuery, OssRoute? route)
    {
        var signed = new SignedRequest(request, operationQuery, route);
        AwsSignature.Refuse(request);
        RefuseV2(request);
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

    private static void RefuseV2(OssServerRequest request)
    {
        if (request.Header("Authorization")?.StartsWith("OSS2 ", StringComparison.Ordinal) == true)
        {
            throw OssErrors.SignedWithV2("Authorization");
        }

        if (request.Query("x-oss-signature-version") == "OSS2")
        {
            throw OssErrors.SignedWithV2("x-oss-signature-version");
        }
    }

    /// <summary>
    /// Returns the account that signed a request which the server doesn't serve, or null if the request is anonymous. Because clients
    /// differ in which query names they sign with V1 for such a request, several sets of names are accepted.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="likely">The names that the operation's description says.</param>
    /// <param name="unknown">The name that selects an operation which the server doesn't know, or null for none.</param>
    /// <exception cref="OssFaultException">The signature is invalid with each set of names.</exception>
    public OssAccount? AuthenticateUnserved(OssServerRequest request, IReadOnlyList<string> likely, string? unknown)
    {
        foreach (var signed in new[] { likely, [] })
        {
            try
            {
                return Authenticate(request, signed, route: null);
            }
            catch (OssFaultException fault) when (fault.Code == OssErrors.SignatureMismatch)
            {
                // Another set of names may be the one that was signed.
            }
        }

        return Authenticate(
            request,
            [
                .. request.QueryParameters.Select(pair => pair.Key)
                    .Where(name => name == unknown || OssSubresources.IsOperation(name, request.Scope)),
            ],
            route: null);
    }
}
