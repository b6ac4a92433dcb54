using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Errors;

// Retention.
internal static partial class OssErrors
{
    public static OssFaultException FileImmutable() =>
        new(409, "FileImmutable", "The object you specified is immutable.") { Ec = "0026-00000005" };

    public static OssFaultException NoSuchWorm(string message) => new(404, "NoSuchWORMConfiguration", message);

    public static OssFaultException WormAlreadyExists() =>
        new(409, "WORMConfigurationAlreadyExists", "The WORM Configuration already exists.");

    public static OssFaultException WormLocked() => new(403, "WORMConfigurationLocked", "The WORM Configuration is locked.");

    public static OssFaultException InvalidWorm() => new(400, "InvalidWORMConfiguration", "Invalid WORM Configuration.");

    public static OssFaultException NoObjectWorm() =>
        new(404, "ObjectWormConfigurationNotFound", "The object WORM configuration does not exist.");

    public static OssFaultException NoObjectRetention() => new(404, "NoSuchObjectRetention", "The object has no retention.");

    public static OssFaultException InvalidRequest(string message) => new(400, "InvalidRequest", message);
}
