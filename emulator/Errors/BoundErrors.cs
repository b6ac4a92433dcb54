using System.Globalization;
using OssGen.Emulator.Wire;
using OssGen.Wire;

namespace OssGen.Emulator.Errors;

#pragma warning disable CS0618 // Deprecated for clients; the emulator still serves it.

/// <summary>
/// Creates OSS's error for a well-formed document in which a number, length or count is out of range. The error code is specific to the
/// element or operation; the default is MalformedXML.
/// </summary>
internal static class BoundErrors
{
    public static OssFaultException Of(Type request, OssXmlException error) => error.ElementName switch
    {
        "CORSRule" => new OssFaultException(400, "CORSRuleBeyondLimit", "The number of CORS rules is beyond the limit of 20."),
        "Tag" when request == typeof(PutBucketTagsRequest) =>
            new OssFaultException(400, "TooManyTags", "A bucket can not have more than 20 tags."),
        "Tag" => OssErrors.InvalidTag("An object can not have more than 10 tags."),
        "Key" when request == typeof(PutBucketTagsRequest) || request == typeof(PutObjectTaggingRequest) =>
            OssErrors.InvalidTag("The TagKey you have provided is invalid."),
        "Part" when request == typeof(PostObjectGroupRequest) => OssErrors.FileGroupTooLarge(),
        "PartNumber" => OssErrors.InvalidPartNumber(error.ValueOutOfRange?.ToString(CultureInfo.InvariantCulture) ?? ""),
        _ => OssErrors.MalformedXml(error.Message),
    };
}
