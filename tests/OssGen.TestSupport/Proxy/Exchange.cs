using System.Globalization;
using System.Web;
using System.Xml.Linq;

namespace OssGen.TestSupport.Proxy;

/// <summary>One request that reached the proxy, and what became of it.</summary>
internal sealed class Exchange
{
    // Without the body, which may be large.
    private readonly HttpMessage _head;

    public Exchange(HttpMessage request)
    {
        _head = new HttpMessage(request.Head);
        var parts = request.StartLine.Split(' ');
        Method = parts[0];
        Target = parts[1];
        var target = Target.Split('?', 2);
        Path = target[0];
        var query = HttpUtility.ParseQueryString(target.Length > 1 ? target[1] : "");
        UploadId = query["uploadId"];
        PartNumber = query["partNumber"] is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : null;
        Action = ActionOf(
            Method,
            query.GetValues(null)?.FirstOrDefault(),
            query.AllKeys,
            UploadId is not null,
            request.Header("x-oss-copy-source") is not null);
        Range = request.Header("Range") ?? request.Header("x-oss-copy-source-range");
    }

    public string Method { get; }

    /// <summary>Path and query as they stand in the request.</summary>
    public string Target { get; }

    public string Path { get; }

    /// <summary>The operation, as far as the request line tells it.</summary>
    public string Action { get; }

    public string? UploadId { get; }

    public int? PartNumber { get; }

    public string? Range { get; }

    /// <summary>Position among the requests of the proxy, from 1.</summary>
    public int Index { get; set; }

    /// <summary>How many requests with the same label came before it.</summary>
    public int Occurrence { get; set; }

    public Fault Fault { get; set; } = Fault.None;

    /// <summary>Status of the server's own reply; null when the server didn't get the whole request.</summary>
    public int? ServerStatus { get; set; }

    /// <summary>Ids of the uploads that the server began by this request: two where it got it twice.</summary>
    public IList<string> BegunUploads { get; } = [];

    /// <summary>Whether the client had been sent the server's whole reply unharmed, soon enough to be waiting for it still.</summary>
    public bool Answered { get; set; }

    /// <summary>
    /// What the request is about, without what differs from run to run: ids, signatures, and where exactly a resumed body starts. Faults
    /// are drawn by label and occurrence, so that they don't depend on which of two parallel requests comes first.
    /// </summary>
    public string Label => string.Create(CultureInfo.InvariantCulture, $"{Action} {PartNumber}{RangeStart()}");

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"#{Index} {Label.TrimEnd()} ({Occurrence}) {Range}: {Fault}; "
        + $"server {ServerStatus?.ToString(CultureInfo.InvariantCulture) ?? "got no whole request"}, "
        + $"{(Answered ? "answered" : "not answered in whole")}");

    /// <summary>The value of a header of the request, or null.</summary>
    public string? Header(string name) => _head.Header(name);

    /// <summary>Takes the upload's id from the server's reply.</summary>
    public void NoteBegun(string document) => BegunUploads.Add(XDocument.Parse(document).Root!.Element("UploadId")!.Value);

    private static string ActionOf(string method, string? bare, string?[] names, bool hasUpload, bool copies) => method switch
    {
        "POST" when hasUpload => "Complete",
        "POST" when bare == "uploads" || names.Contains("uploads") => "Initiate",
        "POST" when bare == "delete" || names.Contains("delete") => "DeleteMany",
        "POST" when bare == "append" || names.Contains("append") => "Append",
        "PUT" when hasUpload => copies ? "CopyPart" : "UploadPart",
        "PUT" => copies ? "Copy" : "Put",
        "DELETE" when hasUpload => "Abort",
        "GET" when hasUpload => "ListParts",
        "GET" when names.Contains("list-type") || names.Contains("prefix") => "List",
        _ => method[..1] + method[1..].ToLowerInvariant(),
    };

    private string RangeStart()
    {
        var digits = Range?.Split('=', '-').Skip(1).FirstOrDefault();
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            ? $"from part {start / (100 * 1024)}"
            : "";
    }
}
