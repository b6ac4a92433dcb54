using System.Globalization;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Http;
using OssGen.Emulator.Wire;
using OssGen.Wire;

namespace OssGen.Emulator.Websites;

/// <summary>A routing rule of a website, which applies to some of its requests.</summary>
internal sealed class WebsiteRule
{
    private const string KeyVariable = "${key}";

    private readonly RoutingRuleCondition _condition;
    private readonly RoutingRuleRedirect _redirect;

    // The operation that puts a website refuses rules without these.
    private WebsiteRule(RoutingRule rule) => (_condition, _redirect) = (rule.Condition!, rule.Redirect!);

    /// <summary>Whether the reply contains another object of the bucket, without a redirect that the client sees.</summary>
    public bool IsInternal => _redirect.RedirectType == RedirectType.Internal;

    /// <summary>Returns the first rule, in the order of their numbers, that applies to a request; null for none.</summary>
    /// <param name="website">The configuration.</param>
    /// <param name="request">The request.</param>
    /// <param name="status">The status that the reply would have without the rule.</param>
    public static WebsiteRule? Find(WebsiteConfiguration website, OssServerRequest request, int status) => website.RoutingRules
        .OrderBy(rule => rule.RuleNumber)
        .Select(rule => new WebsiteRule(rule))
        .FirstOrDefault(rule => rule.AppliesTo(request, status));

    /// <summary>Returns the key to which a request is redirected.</summary>
    /// <param name="key">The key of the request.</param>
    public string TargetOf(string key)
    {
        if (_redirect.ReplaceKeyWith is { Length: > 0 } pattern)
        {
            return KeyTemplate.Fill(pattern, KeyVariable, key);
        }

        return _redirect.ReplaceKeyPrefixWith is { Length: > 0 } || _redirect.EnableReplacePrefix == true
            ? _redirect.ReplaceKeyPrefixWith + key[(_condition.KeyPrefixEquals ?? "").Length..]
            : key;
    }

    /// <summary>Writes the reply that redirects the client.</summary>
    /// <exception cref="OssFaultException">The rule fetches objects from an origin, which the emulator doesn't do.</exception>
    public void Write(OssServerReply reply, OssServerRequest request)
    {
        if (_redirect.RedirectType == RedirectType.Mirror)
        {
            throw OssErrors.NoMirror(_redirect.MirrorUrl ?? "");
        }

        var host = _redirect.HostName is { Length: > 0 } name ? name : request.Host;
        HeaderText.Require("HostName", host);
        var scheme = (_redirect.Protocol ?? RedirectProtocol.Http).Value;
        var query = _redirect.PassQueryString == true ? QueryOf(request) : "";
        reply.Status = int.Parse((_redirect.HttpRedirectCode ?? RedirectStatus.Found).Value, CultureInfo.InvariantCulture);
        reply.Header("Location", $"{scheme}://{host}/{OssEscaping.EscapePath(TargetOf(request.Key))}{query}");
    }

    private bool AppliesTo(OssServerRequest request, int status) =>
        request.Key.StartsWith(_condition.KeyPrefixEquals ?? "", StringComparison.Ordinal)
        && request.Key.EndsWith(_condition.KeySuffixEquals ?? "", StringComparison.Ordinal)
        && (_condition.HttpErrorCodeReturnedEquals ?? status) == status
        && _condition.IncludeHeaders.All(header => IsMet(header, request.Header(header.Key!)));

    private static bool IsMet(RoutingRuleIncludeHeader condition, string? value) => value is not null
        && (condition.EqualTo is null || value == condition.EqualTo)
        && value.StartsWith(condition.StartsWith ?? "", StringComparison.Ordinal)
        && value.EndsWith(condition.EndsWith ?? "", StringComparison.Ordinal);

    // Credentials are for this server only.
    private static string QueryOf(OssServerRequest request)
    {
        var passed = request.QueryParameters.Where(static pair => !OssSignatureParameters.Contains(pair.Key)).Select(static pair =>
            OssEscaping.EscapeQuery(pair.Key) + (pair.Value.Length == 0 ? "" : $"={OssEscaping.EscapeQuery(pair.Value)}"));
        return string.Join('&', passed) is { Length: > 0 } query ? $"?{query}" : "";
    }
}
