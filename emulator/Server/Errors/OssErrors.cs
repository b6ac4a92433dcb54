using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Errors;

/// <summary>
/// Creates OSS's errors with their original messages. This file contains the errors for objects and for requests in general; the other
/// files of the class contain the errors for other subjects.
/// </summary>
internal static partial class OssErrors
{
    public static OssFaultException NoSuchKey(string key) => new(404, "NoSuchKey", "The specified key does not exist.")
    {
        Ec = "0026-00000001",
        Details = [new("Key", key)],
    };

    public static OssFaultException SymlinkTargetNotExist() => new(
        404, "SymlinkTargetNotExist", "The symlink target object does not exist") { Ec = "0026-00000012" };

    public static OssFaultException InvalidTargetType() => new(
        400, "InvalidTargetType", "The symbolic's target file type is invalid") { Ec = "0026-00000011" };

    public static OssFaultException NotSymlink() => new(400, "NotSymlink", "The object is not symlink.") { Ec = "0043-00000101" };

    /// <summary>Creates the error for a key whose newest version is a delete marker.</summary>
    public static OssFaultException KeyIsDeleted(string key, string marker) => new(404, "NoSuchKey", "The specified key does not exist.")
    {
        Ec = "0026-00000001",
        Details = [new("Key", key)],
        Headers = MarkerHeaders(marker),
    };

    /// <summary>Creates the error for reading a version that is a delete marker. A delete marker can only be deleted.</summary>
    public static OssFaultException IsDeleteMarker(string marker) => new(
        405, "MethodNotAllowed", "The specified method is not allowed against this resource.")
    {
        Ec = "0017-00000002",
        Details = [new("ResourceType", "DeleteMarker")],
        Headers = [.. MarkerHeaders(marker), new("Allow", "DELETE")],
    };

    public static OssFaultException NoSuchVersion(string key, string version) => new(
        404, "NoSuchVersion", "The specified version does not exist.")
    {
        Ec = "0026-00000001",
        Details = [new("Key", key), new("VersionId", version)],
    };

    public static OssFaultException InvalidObjectName(string key) => new(400, "InvalidObjectName", "The specified object is not valid.")
    {
        Ec = "0016-00000002",
        Details = [new("ObjectName", key)],
    };

    public static OssFaultException InvalidArgument(string message, string name, string value) =>
        OssServerRequest.Invalid(message, name, value);

    public static OssFaultException InvalidBucketPrefix(string prefix) =>
        OssServerRequest.Invalid("The prefix is not valid.", "prefix", prefix, "0017-00000290");

    public static OssFaultException BothCompleteAllAndParts() => new(
        400, "InvalidArgument", "Should not speficy both complete all header and http body.")
    {
        Ec = "0042-00000216",
        Details = [new("ArgumentName", "x-oss-complete-all"), new("ArgumentValue", "yes")],
    };

    /// <summary>Creates the error for a query parameter that belongs to an operation other than the one requested.</summary>
    public static OssFaultException UnexpectedQuery(string name) =>
        InvalidArgument("Unexpected query string parameter", "ResourceType", name);

    public static OssFaultException InvalidTag(string message) => new(400, "InvalidTag", message);

    public static OssFaultException InvalidEncryptionAlgorithm() => UnknownValue.OfEncryption();

    public static OssFaultException InvalidDigest(string sent) => new(400, "InvalidDigest", "The Content-MD5 you specified was invalid.")
    {
        Ec = "0017-00000503",
        Details = [new("Content-MD5", sent)],
    };

    public static OssFaultException InvalidCrc64() =>
        new(400, "InvalidCRC64", "The x-oss-hash-crc64ecma you specified does not match what we calculated.");

    /// <param name="detail">A description of the error, or null for none.</param>
    /// <param name="ec">The error number, which depends on the operation; null if it isn't known.</param>
    public static OssFaultException MalformedXml(string? detail, string? ec = null) => new(
        400, "MalformedXML", "The XML you provided was not well-formed or did not validate against our published schema.")
    {
        Ec = ec,
        Details = detail is null ? [] : [new("ErrorDetail", detail)],
    };

    public static OssFaultException MissingContentLength() =>
        new(411, "MissingContentLength", "You must provide the Content-Length HTTP header.");

    public static OssFaultException IncompleteBody() => new(
        400, "IncompleteBody", "You did not provide the number of bytes specified by the Content-Length HTTP header.");

    public static OssFaultException EntityTooLarge(long proposed, long maximum) => new(
        400, "EntityTooLarge", "Your proposed upload exceeds the maximum allowed size.")
    {
        Ec = "0006-00000003",
        Details = [new("MaxSizeAllowed", Text(maximum)), new("ProposedSize", Text(proposed))],
    };

    public static OssFaultException InvalidRange(string range, long size) => new(
        416, "InvalidRange", "The requested range cannot be satisfied")
    {
        Details = [new("RangeRequested", range), new("ActualObjectSize", Text(size))],
        Headers = [new("Content-Range", $"bytes */{size}")],
    };

    public static OssFaultException PreconditionFailed(string condition) => new(
        412, "PreconditionFailed", "At least one of the pre-conditions you specified did not hold.")
    {
        Ec = "0017-00001001",
        Details = [new("Condition", condition)],
    };

    public static OssFaultException NotModified(string etag) => new(304, "NotModified", "Not Modified") { Headers = [new("ETag", etag)] };

    public static OssFaultException FileAlreadyExists() => new(
        409, "FileAlreadyExists", "The object you specified already exists and can not be overwritten.") { Ec = "0026-00000002" };

    public static OssFaultException ObjectNotAppendable() =>
        new(409, "ObjectNotAppendable", "The object is not appendable.") { Ec = "0026-00000017" };

    public static OssFaultException PositionNotEqualToLength(long length) => new(
        409, "PositionNotEqualToLength", "Position is not equal to file length")
    {
        Ec = "0026-00000016",
        Headers = [new("x-oss-next-append-position", Text(length))],
    };

    /// <summary>
    /// Creates the error for a feature that the emulator doesn't implement. OSS itself uses this error, with status 400, only for headers.
    /// </summary>
    public static OssFaultException NotImplemented(string what) => new(
        400, "NotImplemented", "A header you provided implies functionality that is not implemented.")
    {
        Details = [new("Header", what)],
    };

    /// <summary>Creates the error for a query name that selects an operation without a handler.</summary>
    public static OssFaultException NoHandler(string query) => new(
        400, "NotImplemented", $"No handler serves ?{query}; add one to OssEmulatorOptions.Handlers.")
    {
        Details = [new("Header", query)],
    };

    /// <summary>Creates the error for a request that OSS would answer with an object which it fetches from an origin.</summary>
    public static OssFaultException NoMirror(string origin) => new(
        400,
        "NotImplemented",
        "A routing rule of the website fetches this object from an origin, and the emulator fetches nothing: upload the object.")
    {
        Details = [new("MirrorURL", origin)],
    };

    public static OssFaultException MethodNotAllowed(string method, string resourceType) => new(
        405, "MethodNotAllowed", "The specified method is not allowed against this resource.")
    {
        Ec = "0003-00000016",
        Details = [new("Method", method), new("ResourceType", resourceType)],
    };

    public static OssFaultException NoSuchControlPath(string name) => new(
        404, "NotImplemented", $"The emulator has no control path '{name}'. It has GET /_ossgen/health and POST /_ossgen/reset.");

    public static OssFaultException InternalError() =>
        new(500, "InternalError", "Please contact the server administrator, oss@service.aliyun.com.");

    /// <summary>Creates the error for data that can't be read, such as data that another version of the emulator stored.</summary>
    public static OssFaultException Unreadable(string stored, string cause) =>
        new(500, "InternalError", $"{stored} can't be read from the data folder: {cause}");

    private static KeyValuePair<string, string>[] MarkerHeaders(string marker) =>
        [new("x-oss-delete-marker", "true"), new("x-oss-version-id", marker)];

    private static string Text(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
