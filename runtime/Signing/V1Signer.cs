using System.Globalization;
using OssGen.Text;
using OssGen.Wire;

namespace OssGen.Signing;

/// <summary>The signer for signature version 1 (HMAC-SHA1). It caches the formatted time of the current second.</summary>
internal sealed class V1Signer : OssSigner
{
    private SigningTime? _time;

    public override void Sign(OssRequestWriter request, in SigningContext context)
    {
        var time = SigningTime.Of(context.Time, ref _time);
        request.BeginSignature();
        if (!request.HasHeader("Date"))
        {
            request.AddSignatureHeader("Date", time.HttpDate);
        }

        if (context.Credentials.SecurityToken is { } token)
        {
            request.AddSignatureHeader(WireNames.SecurityToken, token);
        }

        var text = request.Scratch;
        WriteStringToSign(text, request, context, request.QueryPairs, null);
        var signature = OssSignatureV1.Signature(context.Credentials.AccessKeySecret, text.Written);
        request.AddSignatureHeader("Authorization", string.Concat("OSS ", context.Credentials.AccessKeyId, ":", signature));
    }

    public override string Presign(OssRequestWriter request, in SigningContext context, long lifetime)
    {
        request.BeginSignature();
        var expires = (context.Time.ToUnixTimeSeconds() + lifetime).ToString(CultureInfo.InvariantCulture);
        var query = PresignedQuery(request.QueryPairs, context.Credentials, expires);
        var text = request.Scratch;
        WriteStringToSign(text, request, context, query, expires);
        var signature = OssSignatureV1.Signature(context.Credentials.AccessKeySecret, text.Written);
        text.Clear();
        context.Endpoint.AppendBase(text, request);
        text.Append((byte)'?');
        new CanonicalQuery().Write(query, text);
        text.Append("&Signature="u8);
        text.AppendEscapedQuery(signature);
        return text.AsciiFrom(0);
    }

    public override OssPostForm SignPolicy(OssPostPolicy policy, OssCredentials credentials, DateTimeOffset time) =>
        PostPolicySigner.SignV1(PostPolicyJson.Write(policy, []), credentials);

    private static KeyValuePair<string, string?>[] PresignedQuery(
        ReadOnlySpan<KeyValuePair<string, string?>> own, OssCredentials credentials, string expires)
    {
        var query = new KeyValuePair<string, string?>[own.Length + (credentials.SecurityToken is null ? 2 : 3)];
        own.CopyTo(query);
        query[own.Length] = new(WireNames.ExpiresOfV1, expires);
        query[own.Length + 1] = new(WireNames.AccessKeyIdOfV1, credentials.AccessKeyId);
        if (credentials.SecurityToken is { } token)
        {
            query[^1] = new(WireNames.SecurityTokenOfV1, token);
        }

        return query;
    }

    private static void WriteStringToSign(
        Utf8Buffer text,
        OssRequestWriter request,
        in SigningContext context,
        ReadOnlySpan<KeyValuePair<string, string?>> query,
        string? date)
    {
        OssSignatureV1.WriteHead(text, context.Method, request.HeaderPairs, date);
        text.Append((byte)'/');
        if (request.BucketName is { } bucket)
        {
            text.Append(bucket);
            text.Append((byte)'/');
            text.Append(request.ObjectKey);
        }
        else if (request.ServicePath is { } path)
        {
            text.Append(path);
        }

        SubResources.Write(query, context.SignedQuery, text);
    }
}
