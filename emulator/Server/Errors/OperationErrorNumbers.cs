using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Errors;

/// <summary>The error cause codes (EC) of errors for which the code depends on the operation.</summary>
internal static class OperationErrorNumbers
{
    private static readonly Dictionary<(string Operation, string Code), string> Numbers = new()
    {
        [("UploadPart", "NoSuchUpload")] = "0042-00000104",
        [("UploadPartCopy", "NoSuchUpload")] = "0042-00000311",
        [("AbortMultipartUpload", "NoSuchUpload")] = "0042-00000002",
        [("ListParts", "NoSuchUpload")] = "0042-00000002",
        [("DeleteMultipleObjects", "MalformedXML")] = "0016-00000608",
        [("CompleteMultipartUpload", "MalformedXML")] = "0042-00000205",
    };

    /// <summary>
    /// Returns the error with the error cause code that it has in an operation, or the error itself if it has a code already or the
    /// operation's code isn't known.
    /// </summary>
    public static OssFaultException Add(OssFaultException fault, string operation) =>
        fault.Ec is null && Numbers.TryGetValue((operation, fault.Code), out var number)
            ? new OssFaultException(fault.Status, fault.Code, fault.Message)
            {
                Ec = number,
                Details = fault.Details,
                Headers = fault.Headers,
            }
            : fault;
}
