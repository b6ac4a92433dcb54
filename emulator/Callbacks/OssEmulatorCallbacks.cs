namespace OssGen.Emulator;

/// <summary>
/// The servers that upload callbacks may reach. For a callback, the emulator sends a request whose content the uploader determines from the
/// emulator's own machine. Therefore an emulator that other machines can reach sends no callbacks by default.
/// </summary>
public enum OssEmulatorCallbacks
{
    /// <summary>No servers. An upload with a callback is refused.</summary>
    Off,

    /// <summary>Servers on loopback addresses. If the emulator listens beyond loopback, only signed uploads may have callbacks.</summary>
    Loopback,

    /// <summary>All servers. Only signed uploads may have callbacks to servers beyond loopback.</summary>
    Anywhere,
}
