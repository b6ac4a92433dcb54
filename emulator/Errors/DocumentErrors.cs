using System.Globalization;
using OssGen.Emulator.Wire;
using OssGen.Wire;

namespace OssGen.Emulator.Errors;

#pragma warning disable CS0618 // Deprecated for clients; the emulator still serves it.

/// <summary>
/// Creates OSS's error for the document of a request. For an XML document, this is MalformedXML, or an error code that is specific to the
/// element or operation if a number, length or count is out of range.
/// </summary>
internal static class DocumentErrors
{
    /// <summary>The error number of MalformedXML for DeleteMultipleObjects.</summary>
    public const string OfDeletion = "0016-00000608";

    /// <summary>The error number of MalformedXML for CompleteMultipartUpload.</summary>
    public const string OfCompletion = "0042-00000205";

    public static OssFaultException Of(Type request, OssXmlException error) =>
        error.ValueOutOfRange is null ? Malformed(request, error) : OutOfRange(request, error);

    /// <summary>
    /// Creates the error for a JSON document that is malformed, lacks a required property, or has a property with an invalid value.
    /// </summary>
    public static OssFaultException Of(OssJsonException error) =>
        new(400, error.IsMissing ? "MissingArgument" : "InvalidArgument", error.Message);

    private static OssFaultException Malformed(Type request, OssXmlException error)
    {
        var ec = request == typeof(DeleteMultipleObjectsRequest) ? OfDeletion
            : request == typeof(CompleteMultipartUploadRequest) ? OfCompletion
            : null;
        return OssErrors.MalformedXml(error.Message, ec);
    }

    private static OssFaultException OutOfRange(Type request, OssXmlException error) => error.ElementName switch
    {
        "CORSRule" => new OssFaultException(400, "CORSRuleBeyondLimit", "The number of CORS rules is beyond the limit of 20."),
        "Tag" when request == typeof(PutBucketTagsRequest) =>
            new OssFaultException(400, "TooManyTags", "A bucket can not have more than 20 tags."),
        "Tag" => OssErrors.InvalidTag("An object can not have more than 10 tags."),
        "Key" when request == typeof(PutBucketTagsRequest) || request == typeof(PutObjectTaggingRequest) =>
            OssErrors.InvalidTag("The TagKey you have provided is invalid."),
        "Part" when request == typeof(PostObjectGroupRequest) => OssErrors.FileGroupTooLarge(),
        "PartNumber" => OssErrors.InvalidPartNumber(error.ValueOutOfRange?.ToString(CultureInfo.InvariantCulture) ?? ""),
        _ => Malformed(request, error),
    };
}
