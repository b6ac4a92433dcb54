namespace OssGen.Emulator;

/// <summary>
/// Which servers the callbacks of uploads may reach. A callback makes the emulator send a request that somebody else has written, from the
/// machine that it runs on;
/// so an emulator that others can reach makes none unless it is told to.
/// </summary>
public enum OssEmulatorCallbacks
{
    /// <summary>None: an upload that asks for a callback is refused.</summary>
    Off,

    /// <summary>
    /// Servers on loopback addresses. When the emulator listens on another address, only uploads that are signed may call back.
    /// </summary>
    Loopback,

    /// <summary>Servers everywhere. Only uploads that are signed may call back beyond loopback.</summary>
    Anywhere,
}
