using System.Globalization;
using System.Text.Unicode;
using System.Xml;
using System.Xml.Linq;
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
    private const string HttpStatus = "HttpStatus";

    // The elements for which a text that can't be their value is an InvalidArgument.
    private static readonly HashSet<(Type Request, string Element)> Arguments =
    [
        (typeof(PutBucketRequest), "StorageClass"), (typeof(PutBucketRequest), "DataRedundancyType"),
        (typeof(RestoreObjectRequest), "Tier"),
    ];

    private static readonly Type[] Policies =
    [
        typeof(PutBucketPolicyRequest), typeof(PutAccessPointPolicyRequest), typeof(PutAccessPointPolicyForObjectProcessRequest),
        typeof(PutVectorBucketPolicyRequest),
    ];

    public static OssFaultException Of(Type request, ReadOnlyMemory<byte> document, OssXmlException error)
    {
        if (error.ValueOutOfRange is not null)
        {
            return OutOfRange(request, error);
        }

        if (SelectCode(request, document, error.ElementName) is { } code)
        {
            return OssErrors.Select(code, error.Message);
        }

        if (Arguments.Contains((request, error.ElementName)) && First(document, error.ElementName) is { Value: var invalid })
        {
            return OssErrors.InvalidArgument(error.Message, error.ElementName, invalid);
        }

        if (request == typeof(PutBucketEncryptionRequest) && error.ElementName is "SSEAlgorithm" or "KMSDataEncryption"
            && First(document, error.ElementName) is not null)
        {
            return OssErrors.InvalidEncryptionAlgorithm();
        }

        return request == typeof(PutBucketWebsiteRequest) && error.ElementName == HttpStatus && TextOf(HttpStatus, document) is { } status
            ? OssErrors.InvalidHttpStatus(status)
            : OssErrors.MalformedXml(error.Message);
    }

    /// <summary>
    /// Throws OSS's error for a policy that isn't UTF-8 text. Other requests have errors of their own for such a document.
    /// </summary>
    public static void RequireText(Type request, ReadOnlySpan<byte> document)
    {
        if (Policies.Contains(request) && !Utf8.IsValid(document))
        {
            throw OssErrors.InvalidPolicyDocument("The policy isn't UTF-8 text.", "0030-00000004");
        }
    }

    /// <summary>
    /// Creates the error for a JSON document that is malformed, lacks a required property, or has a property with an invalid value.
    /// </summary>
    public static OssFaultException Of(OssJsonException error) =>
        new(400, error.IsMissing ? "MissingArgument" : "InvalidArgument", error.Message);

    // The exception doesn't contain the text of the element. Null if the element has child elements or an integer, which isn't the fault.
    private static string? TextOf(string element, ReadOnlyMemory<byte> document)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(document.ToArray()));
            var text = reader.ReadToFollowing(element) ? reader.ReadElementContentAsString() : null;
            return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? null : text;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    // Elements of select requests have error codes of their own. Their texts are Base64.
    private static string? SelectCode(Type request, ReadOnlyMemory<byte> document, string element)
    {
        if (request != typeof(SelectObjectRequest) && request != typeof(CreateSelectObjectMetaRequest))
        {
            return null;
        }

        return element switch
        {
            "Expression" => "InvalidSqlParameter",
            "FieldDelimiter" when IsOutput(document, element) => "InvalidOutputFieldDelimiter",
            "RecordDelimiter" when IsOutput(document, element) => "InvalidOutputRecordDelimiter",
            "FieldDelimiter" => "InvalidInputFieldDelimiter",
            "RecordDelimiter" => "InvalidInputRecordDelimiter",
            "QuoteCharacter" => "InvalidInputQuote",
            "CommentCharacter" => "InvalidCommentCharacter",
            "MaxSkippedRecordsAllowed" => "InvalidMaxSkippedRecordsAllowed",
            _ => null,
        };
    }

    // The exception has the name of the element alone, which an input and an output delimiter share.
    private static bool IsOutput(ReadOnlyMemory<byte> document, string element) =>
        FirstInvalid(document, element, IsBase64)?.Ancestors().Any(above => above.Name.LocalName == "OutputSerialization") == true;

    private static XElement? First(ReadOnlyMemory<byte> document, string name) => FirstInvalid(document, name, static _ => false);

    // Null if the document has none, exceeds a limit, or isn't XML after the element that the error is about.
    private static XElement? FirstInvalid(ReadOnlyMemory<byte> document, string name, Func<string, bool> isValid) =>
        BoundedXml.Load(document, LoadOptions.None, out _)?.Descendants()
            .FirstOrDefault(element => element.Name.LocalName == name && !isValid(element.Value));

    private static bool IsBase64(string text) => Convert.TryFromBase64String(text, new byte[text.Length], out _);

    private static OssFaultException OutOfRange(Type request, OssXmlException error) => error.ElementName switch
    {
        "CORSRule" when error.ValueOutOfRange > 0 =>
            new OssFaultException(400, "CORSRuleBeyondLimit", "The number of CORS rules is beyond the limit of 20."),
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
