using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Wire;
using OssGen.Wire;

namespace OssGen.Emulator.Http;

/// <summary>
/// Converts Kestrel's requests to server requests. The raw request target is used, because Kestrel resolves the dot segments of its own
/// path.
/// </summary>
internal sealed class RequestReader(BucketHosts hosts, ServiceFinder services)
{
    /// <summary>The maximum size of a key in UTF-8.</summary>
    public const int MaximumKeyBytes = 1023;

    /// <summary>Converts a request.</summary>
    /// <param name="context">The context of the request.</param>
    /// <param name="requestId">The ID of the request.</param>
    public OssServerRequest Read(HttpContext context, string requestId)
    {
        var feature = context.Features.GetRequiredFeature<IHttpRequestFeature>();
        var target = RawTarget.Parse(feature.RawTarget);
        var host = context.Request.Headers.Host.ToString();
        var path = target.Path ?? throw OssErrors.InvalidObjectName("");
        var served = services.Find(host, context.Request.Headers.UserAgent);
        var segments = served?.FixedPath(target) ?? [];
        var (bucket, key) = segments.Count > 0 ? ("", "") : Resource(host, path, served);
        return new OssServerRequest
        {
            Method = feature.Method,
            Host = host,
            Service = served?.Service,
            Segments = segments,
            HostParts = served?.HostParts ?? ServiceRequest.NoParts,
            Bucket = bucket,
            Key = key,
            QueryParameters = target.Query,
            Headers = Headers(feature.Headers),
            Body = context.Request.Body,
            HostRegion = served is null ? hosts.RegionOf(host) : null,
            UserAgent = context.Request.Headers.UserAgent,
            Aborted = context.RequestAborted,
            Origin = OriginOf(context.Connection, requestId),
        };
    }

    /// <summary>Returns the form of the error documents of the service to which a request was sent.</summary>
    public OssErrorForm ErrorForm(HttpContext context) =>
        services.Find(context.Request.Headers.Host.ToString(), context.Request.Headers.UserAgent)?.Service.ErrorForm ?? OssErrorForm.Xml;

    /// <summary>Determines from the headers whether a request has a body.</summary>
    public static bool HasBody(OssServerRequest request) =>
        request.Header("Content-Length") is { } length ? length != "0" : request.HasHeader("Transfer-Encoding");

    /// <summary>
    /// Returns a copy of a request with the body read into memory. Throws OSS's error if the body has too many bytes or doesn't match the
    /// Content-MD5 header.
    /// </summary>
    public static async Task<OssServerRequest> BufferAsync(OssServerRequest request, HttpContext context, int maximum)
    {
        var md5 = ContentMd5Header.Read(request);
        using var document = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await request.Body.ReadAsync(buffer, context.RequestAborted) is var count and > 0)
        {
            document.Write(buffer, 0, count);
            if (document.Length > maximum)
            {
                throw request.Service is null
                    ? OssErrors.MalformedXml(string.Create(
                        CultureInfo.InvariantCulture, $"the document has more than {maximum} bytes"))
                    : OssErrors.EntityTooLarge(document.Length, maximum);
            }
        }

        var bytes = document.ToArray();
        if (md5 is not null)
        {
            ContentMd5Header.Check(request, md5, MD5.HashData(bytes));
        }

        return request.WithDocument(bytes);
    }

    /// <summary>Throws OSS's error when a string isn't valid as an object key.</summary>
    public static void CheckKey(string key)
    {
        if (key.Length > 0 && (key[0] is '/' or '\\' || Encoding.UTF8.GetByteCount(key) > MaximumKeyBytes))
        {
            throw OssErrors.InvalidObjectName(key);
        }
    }

    private (string Bucket, string Key) Resource(string host, string path, ServiceRequest? served)
    {
        var (bucket, key) = BucketInHost(host, served) is { } named ? (named, path.Length > 0 ? path[1..] : "") : RawTarget.Split(path);
        if (bucket.Length == 0 && key.Length > 0)
        {
            throw OssErrors.InvalidBucketName("");
        }

        return (bucket, key);
    }

    private string? BucketInHost(string host, ServiceRequest? served) =>
        served?.Bucket is { } bucket ? bucket
        : hosts.BucketOf(host) is not { } label ? null
        : served is null ? label
        : services.BucketOf(served.Service, label);

    private static RequestOrigin OriginOf(ConnectionInfo connection, string requestId) => new(
        requestId,
        Unmapped(connection.RemoteIpAddress)?.ToString() ?? "",
        Unmapped(connection.LocalIpAddress) is { } local ? new IPEndPoint(local, connection.LocalPort).ToString() : "");

    // A socket for both versions of IP shows addresses of version 4 as such of version 6.
    private static IPAddress? Unmapped(IPAddress? address) => address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;

    private static Dictionary<string, string> Headers(IHeaderDictionary headers)
    {
        var values = new Dictionary<string, string>(headers.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in headers)
        {
            values[name] = value.Count == 1 ? value[0] ?? "" : string.Join(',', value.ToArray());
        }

        return values;
    }
}
