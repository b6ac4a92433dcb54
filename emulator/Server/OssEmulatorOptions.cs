using System.Net;
using OssGen.Emulator.Authentication;

namespace OssGen.Emulator;

/// <summary>
/// Options for an emulator. The defaults suit tests: a loopback address, a free port, a temporary data folder and one account.
/// </summary>
public sealed record OssEmulatorOptions
{
    /// <summary>The IP address to listen on. The default is 127.0.0.1.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>
    /// The port to listen on, or 0 to choose a free port, which <see cref="OssEmulator.Endpoint"/> then contains. The default is 0.
    /// </summary>
    public int Port { get; init; }

    /// <summary>
    /// The path of the data folder, or null to use a temporary folder that is deleted when the emulator stops. The default is null.
    /// </summary>
    public string? DataFolder { get; init; }

    /// <summary>
    /// The accounts that may call the emulator. The default is one account with the AccessKey ID <c>id</c>, the secret <c>secret</c> and
    /// the owner ID <c>oss-emulator</c>.
    /// </summary>
    public IReadOnlyList<OssAccount> Accounts { get; init; } = [new("id", "secret", "oss-emulator")];

    /// <summary>
    /// Whether every write is flushed to disk before it is acknowledged. If true, an acknowledged write survives a power failure. If false,
    /// an acknowledged write survives a kill of the process but not a power failure. The default is false.
    /// </summary>
    public bool Durable { get; init; }

    /// <summary>
    /// The IDs of the regions of the emulator, such as <c>cn-hangzhou</c>, and <c>*</c> to accept V4 signatures for any region. Like OSS,
    /// the emulator rejects signatures for other regions. A bucket is located in the region that its LocationConstraint or the host of the
    /// request specifies, and can't be accessed by the host of another one. By default, it is located in the first region, or in
    /// <c>cn-hangzhou</c> if there is none. The default is <c>cn-hangzhou</c>.
    /// </summary>
    public IReadOnlyList<string> Regions { get; init; } = [SigningScopes.DefaultRegion];

    /// <summary>
    /// The servers to which upload callbacks may be sent. If null, callbacks may be sent to loopback servers if the emulator itself listens
    /// on a loopback address, and to no servers otherwise. The default is null.
    /// </summary>
    public OssEmulatorCallbacks? Callbacks { get; init; }

    /// <summary>
    /// The hosts of the service. In a Host header, the part that precedes such a host is the name of the bucket. One <c>*</c> matches any
    /// string without a dot; a leading <c>*.</c> denotes the bucket and is optional. For IP addresses, <c>localhost</c> and other hosts,
    /// the bucket is in the path or precedes the address. The default is OSS's own hosts and <c>*.oss.test</c>.
    /// </summary>
    public IReadOnlyList<string> ServiceHosts { get; init; } =
        ["oss.aliyuncs.com", "oss-*.aliyuncs.com", "oss-internal.aliyun-inc.com", "*.oss.test", "oss-*.oss.test"];

    /// <summary>
    /// Handlers for operations that are defined in your own specs, in addition to the emulator's operations. The default is an empty list.
    /// </summary>
    public IReadOnlyList<OssEmulatorHandler> Handlers { get; init; } = [];

    /// <summary>
    /// The path of a folder whose files the emulator stores when it starts, or null for none. Each subfolder is a bucket of the first
    /// account, and each file in it an object whose content type depends on its suffix. Names in the folder itself that begin with a dot
    /// are ignored. Objects that exist are overwritten. The default is null.
    /// </summary>
    public string? SeedFolder { get; init; }

    /// <summary>
    /// Whether the emulator serves <c>GET /_ossgen/health</c>, and <c>POST /_ossgen/reset</c>, which deletes everything. They need no
    /// signature, and exist only for hosts that contain no bucket. The default is false; in the same process,
    /// <see cref="OssEmulator.ResetAsync"/> needs no such path.
    /// </summary>
    public bool ControlPaths { get; init; }

    /// <summary>
    /// The loggers that receive each request as information, and each failure of the emulator as an error. If null, requests aren't logged,
    /// and failures are written to standard error. The default is null.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    /// <summary>
    /// The time for which <see cref="OssEmulator.DisposeAsync"/> waits for running requests before it breaks them off. The default is 2
    /// seconds.
    /// </summary>
    public TimeSpan ShutdownTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// The clock for object dates, signature ages, retention, restores, conditions of policies and traffic limits. The default is the
    /// system clock.
    /// </summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
