using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Errors;

// Archived and sealed objects.
internal static partial class OssErrors
{
    public static OssFaultException InvalidObjectState() =>
        new(403, "InvalidObjectState", "The operation is not valid for the object's state");

    /// <param name="detail">A description of the error.</param>
    /// <param name="ec">The error number, which depends on the operation; null if it isn't known.</param>
    public static OssFaultException OperationNotSupported(string detail, string? ec) => new(
        400, "OperationNotSupported", "The operation is not supported for this resource")
    {
        Ec = ec,
        Details = [new("Detail", detail)],
    };

    public static OssFaultException RestoreAlreadyInProgress() => new(
        409, "RestoreAlreadyInProgress", "The restore operation is in progress.") { Ec = "0016-00000701" };

    public static OssFaultException ArchiveRestoreNotFinished() => new(
        409, "ArchiveRestoreNotFinished", "The archive file's restore is not finished.") { Ec = "0016-00000719" };

    public static OssFaultException ArchiveRestoreFileStale() => new(
        409, "ArchiveRestoreFileStale", "The archive file or restore info stale") { Ec = "0016-00000718" };

    /// <summary>Creates the error for appending to a sealed object.</summary>
    public static OssFaultException ObjectIsSealed() => new(400, "AppendSealedObjectNotAllowed", "The object is sealed.");

    /// <summary>Creates the error for sealing an object that isn't appendable.</summary>
    public static OssFaultException ObjectNotSealable() => new(409, "AppendSealedObjectNotAllowed", "The object is not appendable.");
}
