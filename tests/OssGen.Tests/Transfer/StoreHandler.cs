using System.Globalization;
using System.Net;
using System.Text;
using System.Xml.Linq;
using OssGen.Tests.Faults;

namespace OssGen.Tests.Transfer;

/// <summary>
/// An OSS in memory, for the calls of transfers: does what they ask, remembers what that was, and fails where a test wants it to.
/// </summary>
internal sealed class StoreHandler : HttpMessageHandler
{
    private readonly Lock _lock = new();
    private readonly List<SeenCall> _calls = [];
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _begun = [];
    private int _uploadIds;

    internal Dictionary<string, StoredBytes> Objects { get; } = [];

    internal Dictionary<string, SortedDictionary<int, StoredBytes>> Uploads { get; } = [];

    /// <summary>Looks at each call before it is carried out; what it answers stands in for that.</summary>
    internal Func<SeenCall, CancellationToken, Task<HttpResponseMessage?>> Before { get; set; } =
        static (_, _) => Task.FromResult<HttpResponseMessage?>(null);

    /// <summary>Looks at each call after it was carried out, and may change the reply or lose it by an exception.</summary>
    internal Func<SeenCall, HttpResponseMessage, HttpResponseMessage> After { get; set; } = static (_, reply) => reply;

    /// <summary>Whether ListParts tells the CRC-64 of parts.</summary>
    internal bool ListsCrc { get; set; } = true;

    internal int PageSize { get; set; } = 1000;

    internal DateTimeOffset Now { get; set; } = TestClient.Start;

    /// <summary>Names of the calls so far, in order: the operation, and the number of a part behind it.</summary>
    internal IReadOnlyList<string> Calls
    {
        get
        {
            lock (_lock)
            {
                return [.. _calls.Select(static call => call.ToString())];
            }
        }
    }

    internal IReadOnlyList<SeenCall> Seen
    {
        get
        {
            lock (_lock)
            {
                return [.. _calls];
            }
        }
    }

    internal int Count(string operation) => Seen.Count(call => call.Operation == operation);

    internal static HttpResponseMessage Error(int status, string code) =>
        ScriptedHandler.Reply(
            status, Encoding.UTF8.GetBytes(
                $"<Error><Code>{code}</Code><Message>message of {code}</Message><RequestId>id-1</RequestId></Error>"));

    internal static HttpRequestException Broken() => new(HttpRequestError.ResponseEnded, "broken", new IOException("broken"));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = SeenCall.Of(await SeenRequest.ReadAsync(request, cancellationToken));
        lock (_lock)
        {
            _calls.Add(call);
        }

        var reply = await Before(call, cancellationToken) ?? After(call, Carry(call));
        reply.RequestMessage = request;
        if (request.Method == HttpMethod.Head && !reply.IsSuccessStatusCode)
        {
            reply.Headers.TryAddWithoutValidation(
                "x-oss-err", Convert.ToBase64String(await reply.Content.ReadAsByteArrayAsync(cancellationToken)));
            reply.Content = new ByteArrayContent([]);
        }

        reply.Headers.Date ??= Now;
        AddRequestId(reply);
        return reply;
    }

    private static void AddRequestId(HttpResponseMessage reply)
    {
        if (!reply.Headers.Contains("x-oss-request-id"))
        {
            reply.Headers.Add("x-oss-request-id", "id-0");
        }
    }

    private HttpResponseMessage Carry(SeenCall call)
    {
        lock (_lock)
        {
            return call.Operation switch
            {
                "PutObject" => Put(call),
                "HeadObject" => Objects.TryGetValue(call.Key, out var found) ? Describe(found) : Error(404, "NoSuchKey"),
                "CopyObject" => Copy(call),
                "AppendObject" => Append(call),
                "GetObjectTagging" => Document(Objects[call.Key].TagDocument),
                "Initiate" => Initiate(call),
                _ when !Uploads.ContainsKey(call.UploadId!) => Error(404, "NoSuchUpload"),
                "UploadPart" => Part(call),
                "UploadPartCopy" => PartCopy(call),
                "ListParts" => List(call),
                "Complete" => Complete(call),
                "Abort" => Abort(call),
                _ => throw new NotSupportedException(call.ToString()),
            };
        }
    }

    private HttpResponseMessage Put(SeenCall call)
    {
        Objects[call.Key] = StoredBytes.Of(call.Request.Body, Now, call.Request.Headers);
        return Facts(Objects[call.Key]);
    }

    private HttpResponseMessage Initiate(SeenCall call)
    {
        var id = (++_uploadIds).ToString("X32", CultureInfo.InvariantCulture);
        Uploads.Add(id, []);
        _begun.Add(id, call.Request.Headers);
        return Document($"<InitiateMultipartUploadResult><UploadId>{id}</UploadId></InitiateMultipartUploadResult>");
    }

    private HttpResponseMessage Part(SeenCall call)
    {
        var part = StoredBytes.Of(call.Request.Body, Now, call.Request.Headers);
        Uploads[call.UploadId!][call.PartNumber] = part;
        return Facts(part);
    }

    private HttpResponseMessage PartCopy(SeenCall call)
    {
        var (source, refusal) = CopySource(call);
        if (source is null)
        {
            return refusal!;
        }

        var range = call.Request.Header("x-oss-copy-source-range")!["bytes=".Length..]
            .Split('-')
            .Select(static text => int.Parse(text, CultureInfo.InvariantCulture))
            .ToArray();
        var part = StoredBytes.Of(source.Bytes[range[0]..(range[1] + 1)], Now, call.Request.Headers);
        Uploads[call.UploadId!][call.PartNumber] = part;
        return Document($"<CopyPartResult><ETag>{Escaped(part.ETag)}</ETag></CopyPartResult>");
    }

    private HttpResponseMessage Copy(SeenCall call)
    {
        var (source, refusal) = CopySource(call);
        if (source is null)
        {
            return refusal!;
        }

        Objects[call.Key] = source;
        var reply = Document($"<CopyObjectResult><ETag>{Escaped(source.ETag)}</ETag></CopyObjectResult>");
        reply.Headers.Add("x-oss-hash-crc64ecma", source.Crc64.ToString(CultureInfo.InvariantCulture));
        return reply;
    }

    private (StoredBytes? Source, HttpResponseMessage? Refusal) CopySource(SeenCall call)
    {
        var key = call.Request.Header("x-oss-copy-source")!.Split('/', 3)[2].Split('?')[0];
        if (!Objects.TryGetValue(key, out var source))
        {
            return (null, Error(404, "NoSuchKey"));
        }

        return call.Request.Header("x-oss-copy-source-if-match") is { } wanted && wanted != source.ETag
            ? (null, Error(412, "PreconditionFailed"))
            : (source, null);
    }

    private HttpResponseMessage Append(SeenCall call)
    {
        var before = Objects.TryGetValue(call.Key, out var found) ? found.Bytes : [];
        if (call.Query("position") != before.Length.ToString(CultureInfo.InvariantCulture))
        {
            return Error(409, "PositionNotEqualToLength");
        }

        Objects[call.Key] = StoredBytes.Of([.. before, .. call.Request.Body], Now, call.Request.Headers);
        var reply = Facts(Objects[call.Key]);
        reply.Headers.Add("x-oss-next-append-position", Objects[call.Key].Bytes.Length.ToString(CultureInfo.InvariantCulture));
        return reply;
    }

    private HttpResponseMessage List(SeenCall call)
    {
        var marker = int.Parse(call.Query("part-number-marker") ?? "0", CultureInfo.InvariantCulture);
        var rest = Uploads[call.UploadId!].Where(part => part.Key > marker).ToList();
        var page = rest.Take(PageSize).ToList();
        var parts = page.Select(part => new XElement(
            "Part",
            new XElement("PartNumber", part.Key),
            new XElement("ETag", part.Value.ETag),
            new XElement("Size", part.Value.Bytes.Length),
            ListsCrc ? new XElement("HashCrc64ecma", part.Value.Crc64) : null));
        return Document(new XElement(
            "ListPartsResult",
            new XElement("IsTruncated", rest.Count > page.Count),
            new XElement("NextPartNumberMarker", page.Count == 0 ? marker : page[^1].Key),
            parts).ToString());
    }

    private HttpResponseMessage Complete(SeenCall call)
    {
        var wanted = XDocument.Parse(Encoding.UTF8.GetString(call.Request.Body)).Root!.Elements("Part")
            .Select(part => (Number: (int)part.Element("PartNumber")!, ETag: (string)part.Element("ETag")!)).ToList();
        var parts = Uploads[call.UploadId!];
        if (wanted.Any(part => !parts.TryGetValue(part.Number, out var found) || found.ETag != part.ETag))
        {
            return Error(400, "InvalidPart");
        }

        var whole = wanted.SelectMany(part => parts[part.Number].Bytes).ToArray();
        Uploads.Remove(call.UploadId!);
        Objects[call.Key] = StoredBytes.Of(whole, Now, _begun.GetValueOrDefault(call.UploadId!, call.Request.Headers));
        var reply = Document(
            $"<CompleteMultipartUploadResult><ETag>{Escaped(Objects[call.Key].ETag)}</ETag></CompleteMultipartUploadResult>");
        reply.Headers.Add("x-oss-hash-crc64ecma", Objects[call.Key].Crc64.ToString(CultureInfo.InvariantCulture));
        return reply;
    }

    private HttpResponseMessage Abort(SeenCall call)
    {
        Uploads.Remove(call.UploadId!);
        return new HttpResponseMessage(HttpStatusCode.NoContent);
    }

    private static string Escaped(string eTag) => eTag.Replace("\"", "&#34;", StringComparison.Ordinal);

    private static HttpResponseMessage Document(string xml) => ScriptedHandler.Reply(200, Encoding.UTF8.GetBytes(xml));

    private static HttpResponseMessage Facts(StoredBytes stored) => ScriptedHandler.Reply(
        200,
        [],
        ("ETag", stored.ETag),
        ("x-oss-hash-crc64ecma", stored.Crc64.ToString(CultureInfo.InvariantCulture)));

    private static HttpResponseMessage Describe(StoredBytes stored)
    {
        var reply = Facts(stored);
        reply.Content.Headers.ContentLength = stored.Bytes.Length;
        reply.Content.Headers.LastModified = stored.Modified;
        if (stored.Tags.Length > 0)
        {
            reply.Headers.Add("x-oss-tagging-count", stored.Tags.Length.ToString(CultureInfo.InvariantCulture));
        }

        foreach (var (name, value) in stored.Headers.Where(static header => header.Key is "Content-Type" or "Cache-Control"
            || header.Key.StartsWith("x-oss-meta-", StringComparison.Ordinal)))
        {
            if (!reply.Headers.TryAddWithoutValidation(name, value))
            {
                reply.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return reply;
    }
}
