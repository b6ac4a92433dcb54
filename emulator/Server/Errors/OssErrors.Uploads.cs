using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Errors;

// Multipart uploads and object groups.
internal static partial class OssErrors
{
    public static OssFaultException NoSuchUpload(string id) => new(
        404,
        "NoSuchUpload",
        "The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.")
    {
        Details = [new("UploadId", id)],
    };

    public static OssFaultException InvalidPart() => new(
        400,
        "InvalidPart",
        "One or more of the specified parts could not be found or the specified entity tag might not have matched the part's entity tag.");

    public static OssFaultException InvalidPartOrder() => new(
        400, "InvalidPartOrder", "The list of parts was not in ascending order. Parts list must specified in order by part number.");

    public static OssFaultException PartTooSmall(long minimum) => new(
        400, "EntityTooSmall", "Your proposed upload smaller than the minimum allowed size.")
    {
        Ec = "0042-00000213",
        Details = [new("MinSizeAllowed", Text(minimum))],
    };

    public static OssFaultException PartNotSequential(int number) => new(
        400, "PartNotSequential", "The parts of a sequential upload must be uploaded in order.")
    {
        Details = [new("PartNumber", Text(number))],
    };

    public static OssFaultException InvalidPartNumber(string number) => OssServerRequest.InvalidPartNumber(number);

    public static OssFaultException FilePartNotExist(string part) => new(400, "FilePartNotExist", "The Part you read had been deleted.")
    {
        Details = [new("PartName", part)],
    };

    public static OssFaultException FilePartStale(string part) => new(
        400, "FilePartStale", "The length of a part has changed since the group was made.")
    {
        Details = [new("PartName", part)],
    };

    public static OssFaultException FilePartInterity(string part) => new(
        400, "FilePartInterity", "The content of a part has changed since the group was made.")
    {
        Details = [new("PartName", part)],
    };

    public static OssFaultException FileGroupTooLarge() => new(400, "FileGroupTooLarge", "The group has too many parts.");
}
