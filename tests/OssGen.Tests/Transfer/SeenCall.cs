using System.Globalization;
using OssGen.Tests.Faults;

namespace OssGen.Tests.Transfer;

/// <summary>A request to the store, and which operation it is.</summary>
internal sealed record SeenCall(string Operation, SeenRequest Request, string Key, string? UploadId, int PartNumber)
{
    internal static SeenCall Of(SeenRequest request)
    {
        var query = request.Uri.Query;
        var call = new SeenCall(
            "", request, Uri.UnescapeDataString(request.Uri.AbsolutePath.TrimStart('/')), UploadId: null, PartNumber: 0);
        call = call with
        {
            UploadId = call.Query("uploadId"),
            PartNumber = int.Parse(call.Query("partNumber") ?? "0", CultureInfo.InvariantCulture),
        };
        return call with
        {
            Operation = (request.Method, call.UploadId) switch
            {
                ("POST", null) when query.Contains("uploads", StringComparison.Ordinal) => "Initiate",
                ("POST", null) when query.Contains("append", StringComparison.Ordinal) => "AppendObject",
                ("POST", not null) => "Complete",
                ("PUT", not null) => request.Header("x-oss-copy-source") is null ? "UploadPart" : "UploadPartCopy",
                ("PUT", null) => request.Header("x-oss-copy-source") is null ? "PutObject" : "CopyObject",
                ("GET", not null) => "ListParts",
                ("GET", null) when query.Contains("tagging", StringComparison.Ordinal) => "GetObjectTagging",
                ("DELETE", not null) => "Abort",
                ("HEAD", null) => "HeadObject",
                _ => $"{request.Method} {request.Uri}",
            },
        };
    }

    internal string? Query(string name)
    {
        var pair =
            Request.Uri.Query.TrimStart('?').Split('&').FirstOrDefault(pair => pair.StartsWith(name + "=", StringComparison.Ordinal));
        return pair is null ? null : Uri.UnescapeDataString(pair[(name.Length + 1)..]);
    }

    public override string ToString() =>
        PartNumber == 0 ? Operation : string.Create(CultureInfo.InvariantCulture, $"{Operation} {PartNumber}");
}
