using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OssGen.Text;
using OssGen.Wire;

namespace OssGen.Signing;

/// <summary>
/// The signer for signature version 4 (OSS4-HMAC-SHA256). It caches the signing key of the day and the formatted time of the current
/// second.
/// </summary>
internal sealed class V4Signer : OssSigner
{
    private readonly string _region;
    private readonly string _product;
    private readonly string _scopeTail;
    private readonly string[] _additional;
    private SigningTime? _time;
    private DayKey? _dayKey;

    public V4Signer(string region, string product, IReadOnlyList<string> additionalHeaders)
    {
        _region = region;
        _product = product;
        _scopeTail = $"/{region}/{product}/{OssSignatureV4.ScopeEnd}";
        _additional = AdditionalHeaders.Normalize(additionalHeaders);
    }

    public override bool CanSignResources => true;

    public override void Sign(OssRequestWriter request, in SigningContext context)
    {
        var time = SigningTime.Of(context.Time, ref _time);
        request.BeginSignature();
        AddHeaders(request, context, time);
        var additional = AdditionalHeaders.Present(_additional, request.HeaderPairs);
        var text = request.Scratch;
        OssSignatureV4.WriteCanonicalRequest(
            text,
            context.Method,
            request.Target.SignedPath,
            request.Target.Query,
            request.HeaderPairs,
            additional,
            OssSignatureV4.UnsignedPayload);
        Span<byte> signature = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Sign(text, time, context.Credentials.AccessKeySecret, signature);
        request.AddSignatureHeader("Authorization", Authorization(text, context.Credentials.AccessKeyId, time, additional, signature));
    }

    public override string Presign(OssRequestWriter request, in SigningContext context, long lifetime)
    {
        var time = SigningTime.Of(context.Time, ref _time);
        request.BeginSignature();
        if (AdditionalHeaders.Contains(_additional, "host") && !request.HasHeader("Host"))
        {
            request.AddSignatureHeader("Host", context.Endpoint.Authority(request));
        }

        var additional = AdditionalHeaders.Present(_additional, request.HeaderPairs);
        var query = new Utf8Buffer();
        new CanonicalQuery().Write(PresignedQuery(request, context.Credentials, time, lifetime, additional), query);
        var text = request.Scratch;
        OssSignatureV4.WriteCanonicalRequest(
            text,
            context.Method,
            request.Target.SignedPath,
            query.Written,
            request.HeaderPairs,
            additional,
            OssSignatureV4.UnsignedPayload);
        Span<byte> signature = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Sign(text, time, context.Credentials.AccessKeySecret, signature);
        text.Clear();
        context.Endpoint.AppendBase(text, request);
        text.Append((byte)'?');
        text.Append(query.Written);
        text.Append("&x-oss-signature="u8);
        text.AppendHex(signature);
        return text.AsciiFrom(0);
    }

    public override OssPostForm SignPolicy(OssPostPolicy policy, OssCredentials credentials, DateTimeOffset time) =>
        PostPolicySigner.SignV4(policy, credentials, _region, _product, time);

    public override long LifetimeOf(PresignTerm term, long now) => term.SecondsOfV4From(now);

    public override OssSigner ForProduct(string product) => product == _product ? this : new V4Signer(_region, product, _additional);

    private void AddHeaders(OssRequestWriter request, in SigningContext context, SigningTime time)
    {
        request.AddSignatureHeader(WireNames.SigningTime, time.Basic);
        request.AddSignatureHeader("Date", time.HttpDate);
        if (!request.HasHeader(WireNames.ContentSha256))
        {
            request.AddSignatureHeader(WireNames.ContentSha256, OssSignatureV4.UnsignedPayload);
        }

        if (context.Credentials.SecurityToken is { } token)
        {
            request.AddSignatureHeader(WireNames.SecurityToken, token);
        }

        if (AdditionalHeaders.Contains(_additional, "host") && !request.HasHeader("Host"))
        {
            request.AddSignatureHeader("Host", context.Endpoint.Authority(request));
        }
    }

    private KeyValuePair<string, string?>[] PresignedQuery(
        OssRequestWriter request, OssCredentials credentials, SigningTime time, long lifetime, string[] additional)
    {
        var own = request.QueryPairs;
        var count = own.Length + 4 + (credentials.SecurityToken is null ? 0 : 1) + (additional.Length == 0 ? 0 : 1);
        var query = new KeyValuePair<string, string?>[count];
        own.CopyTo(query);
        var next = own.Length;
        query[next++] = new(WireNames.SignatureVersion, OssSignatureV4.Algorithm);
        query[next++] = new(WireNames.SigningTime, time.Basic);
        query[next++] = new(WireNames.Lifetime, lifetime.ToString(CultureInfo.InvariantCulture));
        query[next++] = new(WireNames.Credential, string.Concat(credentials.AccessKeyId, "/", time.Day, _scopeTail));
        if (credentials.SecurityToken is { } token)
        {
            query[next++] = new(WireNames.SecurityToken, token);
        }

        if (additional.Length > 0)
        {
            query[next] = new(WireNames.AdditionalHeaders, string.Join(';', additional));
        }

        return query;
    }

    /// <summary>Replaces the canonical request in <paramref name="text"/> with the string to sign, and computes its signature.</summary>
    private void Sign(Utf8Buffer text, SigningTime time, string secret, Span<byte> signature)
    {
        OssSignatureV4.ReplaceByStringToSign(text, time.Basic, time.Day, _scopeTail);
        KeyOfTheDay(secret, time).Sign(text.Written, signature);
    }

    private string Authorization(Utf8Buffer text, string id, SigningTime time, string[] additional, ReadOnlySpan<byte> signature)
    {
        text.Clear();
        text.Append(OssSignatureV4.Algorithm);
        text.Append(" Credential="u8);
        text.Append(id);
        text.Append((byte)'/');
        text.Append(time.Day);
        text.Append(_scopeTail);
        if (additional.Length > 0)
        {
            text.Append(",AdditionalHeaders="u8);
            AdditionalHeaders.Append(additional, text);
        }

        text.Append(",Signature="u8);
        text.AppendHex(signature);
        return Encoding.UTF8.GetString(text.Written);
    }

    private DayKey KeyOfTheDay(string secret, SigningTime time)
    {
        if (_dayKey is { } kept && kept.Secret == secret && time.Day.SequenceEqual(kept.Day))
        {
            return kept;
        }

        var day = time.Day.ToString();
        var fresh = new DayKey(secret, day, OssSignatureV4.SigningKey(secret, day, _region, _product));
        Interlocked.Exchange(ref _dayKey, fresh)?.Retire();
        return fresh;
    }
}
