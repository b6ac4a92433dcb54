namespace OssGen.Emulator;

/// <summary>
/// Specifies the servers to which upload callbacks may be sent. The emulator sends a callback from its own machine, and the uploader
/// determines the content of the request. Therefore an emulator that other machines can reach sends no callbacks by default.
/// </summary>
public enum OssEmulatorCallbacks
{
    /// <summary>No servers. An upload with a callback is rejected.</summary>
    Off,

    /// <summary>
    /// Servers on loopback addresses. If the emulator listens on another address, only signed uploads may have callbacks.
    /// </summary>
    Loopback,

    /// <summary>All servers. Only signed uploads may have callbacks to servers that aren't on loopback addresses.</summary>
    Anywhere,
}
