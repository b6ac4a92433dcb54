using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Handlers;
using OssGen.Emulator.Storage.Buckets;

namespace OssGen.Emulator.Configurations;

/// <summary>
/// Serves domain mappings and the tokens that prove domain ownership. Requests to a mapped domain are directed to the bucket of the
/// mapping. The emulator doesn't verify ownership.
/// </summary>
internal static class CnameConfigurations
{
    private static readonly TimeSpan TokenLifetime = TimeSpan.FromHours(72);

    private static readonly ConfigurationKind<PutCnameRequest, PutCnameResult> Cnames = new(
        ConfigurationStore.DomainKind, PutCnameCodec.Instance)
    {
        Id = static put => Name(put.Domain),
        Require = RequireFreeDomain,
        HasEffect = true,
    };

    private static readonly ConfigurationKind<CreateCnameTokenRequest, CreateCnameTokenResult> Tokens =
        new("cnameToken", CreateCnameTokenCodec.Instance) { Id = static create => create.Domain };

    public static IReadOnlyList<ServedOperation> Operations { get; } =
    [
        Cnames.Puts(),
        Cnames.Lists(
            ListCnameCodec.Instance,
            (call, _, all) =>
                new() { Bucket = call.Request.Bucket, Owner = call.RequireOwnBucket().Owner, Cnames = [.. all.Select(Info)] }),
        Cnames.Serve(DeleteCnameCodec.Instance, DeleteAsync),
        Tokens.Puts(CreateTokenAsync),
        Tokens.Serve(GetCnameTokenCodec.Instance, (call, get, _) => Task.FromResult(Answer(Token(call, get.Cname)))),
    ];

    private static void RequireFreeDomain(HandlerContext call, PutCnameRequest put)
    {
        if (!call.CanBeMapped(Name(put.Domain)))
        {
            throw OssErrors.InvalidArgument(
                "The domain can not be mapped: it must be a domain name of two labels or more, and no host of the service, no host below "
                    + "one, "
                + "no address and not localhost.",
                "Domain",
                put.Domain);
        }

        if (call.Store.Configurations.FindBucketOfDomain(Name(put.Domain)) is { } bucket && bucket != call.Request.Bucket)
        {
            throw OssErrors.CnameAlreadyExists(put.Domain, bucket);
        }
    }

    private static async Task<DeleteCnameResult> DeleteAsync(
        HandlerContext call, DeleteCnameRequest delete, CancellationToken cancellationToken) =>
        await Cnames.DeleteAsync(call, call.RequirePlace(), Name(delete.Domain), cancellationToken)
            ? new DeleteCnameResult()
            : throw OssErrors.NoSuchCname(call.Request.Bucket, delete.Domain);

    // Domain names are case-insensitive.
    private static string Name(string domain) => domain.ToLower(CultureInfo.InvariantCulture);

    private static CnameInfo Info(StoredConfiguration<PutCnameRequest> stored) => new()
    {
        Domain = stored.Put.Domain,
        LastModified = stored.Modified,
        Status = CnameStatus.Enabled,
        Certificate = stored.Put.CertificateConfiguration is { DeleteCertificate: not true } certificate
            ? Info(certificate, stored.Modified)
            : null,
    };

    private static CnameCertificate Info(CertificateConfiguration certificate, DateTimeOffset since) => new()
    {
        Type = certificate.Certificate is null ? CertificateType.Cas : CertificateType.Upload,
        CertId = certificate.CertId,
        Status = CnameStatus.Enabled,
        CreationDate = since.ToString("R", CultureInfo.InvariantCulture),
    };

    private static async Task<CreateCnameTokenResult> CreateTokenAsync(
        HandlerContext call, CreateCnameTokenRequest create, CancellationToken cancellationToken)
    {
        await Tokens.PutAsync(call, call.RequirePlace(), create.Domain, create, cancellationToken);
        var token = Token(call, create.Domain);
        return new CreateCnameTokenResult { Bucket = token.Bucket, Cname = token.Cname, Token = token.Value, ExpireTime = token.Expires };
    }

    private static GetCnameTokenResult Answer(DomainToken token) =>
        new() { Bucket = token.Bucket, Cname = token.Cname, Token = token.Value, ExpireTime = token.Expires };

    private static DomainToken Token(HandlerContext call, string domain)
    {
        var bucket = call.Request.Bucket;
        var expires = Tokens.Find(call, call.RequirePlace(), domain)?.Modified + TokenLifetime;
        if (expires is null || expires <= call.Store.Now)
        {
            throw OssErrors.CnameTokenNotFound(bucket, domain);
        }

        var time = expires.Value.ToString("R", CultureInfo.InvariantCulture);
        return new DomainToken(
            bucket, domain, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{bucket} {domain} {time}")))[..32], time);
    }

    /// <summary>The token that a DNS record must contain to prove the ownership of a domain.</summary>
    private sealed record DomainToken(string Bucket, string Cname, string Value, string Expires);
}
